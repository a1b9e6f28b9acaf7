using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// The checksums at the end of a file: one CRC-32C for each block of 64 KiB, then 56 bytes with a mark, the content version, where the
/// columns start, where they end, the change counter of the database, and a CRC-32C of all these. A CRC detects every change of a
/// single bit and every burst of up to 32 bits; other damage escapes with a probability of 2^-32.
/// </summary>
/// <param name="Version">The content version.</param>
/// <param name="ColumnsStart">The number of bytes before the columns: the pages of SQLite, filled up to a whole block.</param>
/// <param name="Length">The number of bytes before the checksums.</param>
/// <param name="ChangeCounter">The change counter in the header of the database. Every program that writes by SQLite increments it.</param>
/// <param name="Identity">All of the above and the checksum of the checksums: files of equal identity are equal.</param>
internal sealed record FileFooter(string Version, long ColumnsStart, long Length, uint ChangeCounter, string Identity)
{
    /// <summary>The number of bytes after the list of checksums.</summary>
    public const int FixedLength = 56;

    /// <summary>The number of bytes that a checksum covers; the last block may be shorter.</summary>
    public const int BlockLength = 1 << 16;

    private const int VersionStart = 16;
    private const int ColumnsStartStart = 32;
    private const int LengthStart = 40;
    private const int CounterStart = 48;
    private const int ChecksumStart = 52;
    private const int CounterInHeader = 24;

    private static ReadOnlySpan<byte> Mark => "GraphKb sums 002"u8;

    /// <summary>The number of bytes of the checksums and this footer.</summary>
    public long SumsLength => ((Length + BlockLength - 1) / BlockLength * sizeof(uint)) + FixedLength;

    /// <summary>The change counter in the header of a database of at least 100 bytes.</summary>
    public static uint ReadChangeCounter(ReadOnlySpan<byte> database) => BinaryPrimitives.ReadUInt32BigEndian(database[CounterInHeader..]);

    /// <summary>The bytes to append to a file.</summary>
    /// <param name="version">The content version, 16 letters.</param>
    /// <param name="columnsStart">The number of bytes before the columns.</param>
    /// <param name="length">The number of bytes of the file.</param>
    /// <param name="counter">The change counter of the database.</param>
    /// <param name="sums">The checksum of each block.</param>
    public static byte[] Format(string version, long columnsStart, long length, uint counter, ReadOnlySpan<uint> sums)
    {
        var sumBytes = MemoryMarshal.AsBytes(sums);
        var footer = new byte[sumBytes.Length + FixedLength];
        sumBytes.CopyTo(footer);
        var end = footer.AsSpan(sumBytes.Length);
        Mark.CopyTo(end);
        Encoding.ASCII.GetBytes(version, end[VersionStart..]);
        BinaryPrimitives.WriteInt64LittleEndian(end[ColumnsStartStart..], columnsStart);
        BinaryPrimitives.WriteInt64LittleEndian(end[LengthStart..], length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[CounterStart..], counter);
        BinaryPrimitives.WriteUInt32LittleEndian(end[ChecksumStart..], Checksum(footer.AsSpan(..^sizeof(uint))));
        return footer;
    }

    /// <summary>The footer of a file without a look at the checksums; null if its last bytes are none.</summary>
    /// <param name="end">The last 56 bytes of the file, or more.</param>
    public static FileFooter? Parse(ReadOnlySpan<byte> end)
    {
        if (end.Length < FixedLength || !end[^FixedLength..].StartsWith(Mark))
        {
            return null;
        }

        var bytes = end[^FixedLength..];
        return new FileFooter(
            Encoding.ASCII.GetString(bytes[VersionStart..ColumnsStartStart]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[ColumnsStartStart..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[LengthStart..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[CounterStart..]),
            Convert.ToHexString(bytes));
    }

    /// <summary>The checksums of the blocks.</summary>
    /// <param name="end">The last <see cref="SumsLength"/> bytes of the file.</param>
    /// <returns>Null if these bytes are damaged.</returns>
    public static uint[]? ReadSums(ReadOnlySpan<byte> end) =>
        BinaryPrimitives.ReadUInt32LittleEndian(end[^sizeof(uint)..]) == Checksum(end[..^sizeof(uint)])
            ? MemoryMarshal.Cast<byte, uint>(end[..^FixedLength]).ToArray() : null;

    /// <summary>The CRC-32C of some bytes.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
