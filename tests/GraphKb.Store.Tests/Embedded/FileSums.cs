using System.Buffers.Binary;
using System.Numerics;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>
/// The checksums at the end of a database file, as docs/disk-format.md describes them: one for each 64 KiB, then 48 bytes of which the last
/// four are the checksum of all of them.
/// </summary>
internal static class FileSums
{
    private const int LayoutInHeader = 60;
    private const int LengthBeforeEnd = 16;
    private const int Block = 1 << 16;

    /// <summary>Gives a file another layout, with checksums that match, as a program of that layout would have written it.</summary>
    public static void WriteLayout(string file, int layout)
    {
        var bytes = File.ReadAllBytes(file);
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(bytes.Length - LengthBeforeEnd));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(LayoutInHeader), layout);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(length), Sum(bytes.AsSpan(0, Math.Min(Block, length))));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - sizeof(uint)), Sum(bytes.AsSpan(length..^sizeof(uint))));
        File.WriteAllBytes(file, bytes);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var part in bytes)
        {
            sum = BitOperations.Crc32C(sum, part);
        }

        return ~sum;
    }
}
