using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// The checksums that follow the pages of SQLite in a database file: one CRC-32C for each block of 64 KiB, then 48 bytes with a mark, the
/// content version, the length of the database, its change counter, and a CRC-32C of all these. A CRC detects every change of a
/// single bit and every burst of up to 32 bits; other damage escapes with a probability of 2^-32.
/// </summary>
/// <param name="Version">The content version.</param>
/// <param name="Length">The number of bytes of the database, without the footer.</param>
/// <param name="ChangeCounter">The change counter in the header of the database. Every program that writes by SQLite increments it.</param>
/// <param name="Identity">All of the above and the checksum of the checksums: files of equal identity are equal.</param>
internal sealed record FileFooter(string Version, long Length, uint ChangeCounter, string Identity)
{
    /// <summary>The number of bytes after the list of checksums.</summary>
    public const int FixedLength = 48;

    private const int BlockLength = 1 << 16;
    private const int ChecksumLength = sizeof(uint);
    private const int VersionStart = 16;
    private const int LengthStart = 32;
    private const int CounterStart = 40;
    private const int ChecksumStart = 44;
    private const int CounterInHeader = 24;

    private static ReadOnlySpan<byte> Mark => "GraphKb sums 001"u8;

    /// <summary>The change counter in the header of a database of at least 100 bytes.</summary>
    public static uint ReadChangeCounter(ReadOnlySpan<byte> database) => BinaryPrimitives.ReadUInt32BigEndian(database[CounterInHeader..]);

    /// <summary>The bytes to append to a database. O(bytes) time, divided among the processors.</summary>
    /// <param name="database">All pages of the database.</param>
    /// <param name="version">The content version, 16 letters.</param>
    public static byte[] Format(ReadOnlyMemory<byte> database, string version)
    {
        var sums = ComputeChecksums(database);
        var footer = new byte[sums.Length + FixedLength];
        sums.CopyTo(footer, 0);
        var end = footer.AsSpan(sums.Length);
        Mark.CopyTo(end);
        Encoding.ASCII.GetBytes(version, end[VersionStart..]);
        BinaryPrimitives.WriteInt64LittleEndian(end[LengthStart..], database.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[CounterStart..], ReadChangeCounter(database.Span));
        BinaryPrimitives.WriteUInt32LittleEndian(end[ChecksumStart..], Checksum(footer.AsSpan(0, sums.Length + ChecksumStart)));
        return footer;
    }

    /// <summary>The footer of a file without a look at the checksums; null if its last bytes are none.</summary>
    /// <param name="end">The last 48 bytes of the file, or more.</param>
    public static FileFooter? Parse(ReadOnlySpan<byte> end)
    {
        if (end.Length < FixedLength || !end[^FixedLength..].StartsWith(Mark))
        {
            return null;
        }

        var bytes = end[^FixedLength..];
        return new FileFooter(
            Encoding.ASCII.GetString(bytes[VersionStart..LengthStart]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[LengthStart..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[CounterStart..]),
            Convert.ToHexString(bytes));
    }

    /// <summary>The footer of a whole file; null if it is missing or damaged itself.</summary>
    public static FileFooter? Find(ReadOnlySpan<byte> file)
    {
        if (Parse(file) is not { } footer || footer.Length < 0 || footer.Length > file.Length - FixedLength)
        {
            return null;
        }

        var covered = file[(int)footer.Length..];
        return covered.Length == (CountBlocks(footer.Length) * ChecksumLength) + FixedLength
            && BinaryPrimitives.ReadUInt32LittleEndian(covered[^ChecksumLength..]) == Checksum(covered[..^ChecksumLength])
            ? footer : null;
    }

    /// <summary>Whether all blocks of the database have these checksums. O(bytes) time, divided among the processors.</summary>
    /// <param name="file">The database and this footer.</param>
    public bool Matches(ReadOnlyMemory<byte> file)
    {
        var expected = file.Span[(int)Length..^FixedLength];
        return expected.SequenceEqual(ComputeChecksums(file[..(int)Length]));
    }

    private static byte[] ComputeChecksums(ReadOnlyMemory<byte> database)
    {
        var sums = new byte[CountBlocks(database.Length) * ChecksumLength];
        Parallel.For(0, CountBlocks(database.Length), blockIndex =>
        {
            var start = blockIndex * BlockLength;
            var block = database.Span.Slice(start, Math.Min(BlockLength, database.Length - start));
            BinaryPrimitives.WriteUInt32LittleEndian(sums.AsSpan(blockIndex * ChecksumLength), Checksum(block));
        });
        return sums;
    }

    private static int CountBlocks(long length) => (int)((length + BlockLength - 1) / BlockLength);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
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
