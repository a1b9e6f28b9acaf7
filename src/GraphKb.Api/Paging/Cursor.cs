using System.Buffers.Text;
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
    private const int MaxBytesOnStack = 1_024;
    private const string ChecksumFormat = "x8";

    /// <summary>Writes a cursor. The checksum of the list is given, so that a long description of it is read once for all.</summary>
    /// <param name="listHash">The result of <see cref="HashList"/>.</param>
    /// <param name="position">The position in the list: the last id, or an offset.</param>
    /// <returns>Base64url text.</returns>
    public static string Write(uint listHash, string position)
    {
        var length = ChecksumLength + Encoding.UTF8.GetMaxByteCount(position.Length);
        Span<byte> bytes = length <= MaxBytesOnStack ? stackalloc byte[length] : new byte[length];
        Hash(listHash, position).TryFormat(bytes, out _, ChecksumFormat, CultureInfo.InvariantCulture);
        var written = Encoding.UTF8.GetBytes(position, bytes[ChecksumLength..]);
        return Base64Url.EncodeToString(bytes[..(ChecksumLength + written)]);
    }

    /// <summary>The checksum of a list, which those of its cursors continue.</summary>
    /// <param name="list">The list: its name and everything that determines its contents and order.</param>
    public static uint HashList(string list) => Hash(Hash(2166136261u, list), "\n");

    /// <summary>Reads a cursor.</summary>
    /// <param name="list">The list that it must belong to.</param>
    /// <param name="cursor">The text that the client sent.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <returns>The position.</returns>
    /// <exception cref="UserInputException">It is no cursor of this list.</exception>
    public static string Read(string list, string cursor, string argument)
    {
        var text = Decode(cursor);
        if (text is null || text.Length < ChecksumLength
            || text[..ChecksumLength]
                != Hash(HashList(list), text[ChecksumLength..]).ToString(ChecksumFormat, CultureInfo.InvariantCulture))
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
    private static uint Hash(uint start, string text)
    {
        var hash = start;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash;
    }
}
