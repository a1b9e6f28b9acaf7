using System.Globalization;
using System.Text;
using GraphKb.Analysis.Errors;

namespace GraphKb.Api.Paging;

/// <summary>
/// Cursors: opaque to clients, good while the data is unchanged. A cursor carries the list it belongs to, the position
/// after which to go on, and a check sum, so that one of another list, or one that was changed, is told apart.
/// </summary>
public static class Cursor
{
    private const int CheckLength = 8;

    /// <summary>Writes a cursor.</summary>
    /// <param name="list">The list it belongs to: its name and what decides its contents and order.</param>
    /// <param name="position">Where in the list: the last id, or a count.</param>
    /// <returns>Base64url text.</returns>
    public static string Write(string list, string position)
    {
        var bytes = Encoding.UTF8.GetBytes(Check(list, position) + position);
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Reads a cursor.</summary>
    /// <param name="list">The list it must belong to.</param>
    /// <param name="cursor">What the client sent.</param>
    /// <param name="argument">The argument's name, for the error.</param>
    /// <returns>The position.</returns>
    /// <exception cref="UserInputException">The cursor is not one of this list.</exception>
    public static string Read(string list, string cursor, string argument)
    {
        var text = Decode(cursor);
        if (text is null || text.Length < CheckLength || text[..CheckLength] != Check(list, text[CheckLength..]))
        {
            throw new UserInputException(
                argument,
                $"\"{Shorten(cursor)}\" is not a cursor of this list: pass the endCursor or an edge's cursor of the same question.");
        }

        return text[CheckLength..];
    }

    private static string? Decode(string cursor)
    {
        var text = cursor.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text + new string('=', (4 - (text.Length % 4)) % 4), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }

    private static string Check(string list, string position)
    {
        // FNV-1a, 32 bits: it tells mistakes apart, it does not keep secrets.
        var hash = 2166136261u;
        foreach (var letter in list + "\n" + position)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string Shorten(string cursor) => cursor.Length <= 40 ? cursor : cursor[..40] + "…";
}
