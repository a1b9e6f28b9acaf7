using System.Globalization;
using System.Text;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Text;

namespace GraphKb.Api.Paging;

/// <summary>
/// Cursors: opaque to clients, valid while the data is unchanged. A cursor contains a position and a checksum of its list and
/// position, so a cursor of another list, or a modified one, is rejected.
/// </summary>
internal static class Cursor
{
    private const int ChecksumLength = 8;
    private const int MaxLengthInMessage = 40;

    /// <summary>Writes a cursor.</summary>
    /// <param name="list">The list that it belongs to: its name and everything that determines its contents and order.</param>
    /// <param name="position">The position in the list: the last id, or an offset.</param>
    /// <returns>Base64url text.</returns>
    public static string Write(string list, string position)
    {
        var bytes = Encoding.UTF8.GetBytes(ComputeChecksum(list, position) + position);
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Reads a cursor.</summary>
    /// <param name="list">The list that it must belong to.</param>
    /// <param name="cursor">The text that the client sent.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <returns>The position.</returns>
    /// <exception cref="UserInputException">It is no cursor of this list.</exception>
    public static string Read(string list, string cursor, string argument)
    {
        var text = Decode(cursor);
        if (text is null || text.Length < ChecksumLength || text[..ChecksumLength] != ComputeChecksum(list, text[ChecksumLength..]))
        {
            throw CreateError(cursor, argument);
        }

        return text[ChecksumLength..];
    }

    /// <summary>The error of a text that is no cursor of a list.</summary>
    public static UserInputException CreateError(string cursor, string argument) => new(
        argument,
        $"\"{Truncate.ToLength(cursor, MaxLengthInMessage)}\" is not a cursor of this list: "
        + "pass the endCursor or an edge's cursor of the same question.");

    private static string? Decode(string cursor)
    {
        var text = cursor.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text + new string('=', (4 - (text.Length % 4)) % 4), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }

    // FNV-1a, 32 bits: detects mistakes, it is no protection against forgery.
    private static string ComputeChecksum(string list, string position)
    {
        var hash = 2166136261u;
        foreach (var character in list + "\n" + position)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
