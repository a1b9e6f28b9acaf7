using System.Text;
using CsCheck;
using GraphKb.DataPackages.Reading;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reading;

public sealed class ByteCheckTests
{
    private static readonly Gen<byte> Byte = Gen.OneOf(
        Gen.Const((byte)'\n'), Gen.Const((byte)'\r'), Gen.Const((byte)'a'), Gen.Const((byte)0), Gen.Byte[0x80, 0xBF], Gen.Byte[0xC0, 0xFF]);

    [Fact]
    public void Blocks_of_any_length_find_what_a_walk_over_the_whole_finds() => Gen.Select(Byte.Array[0, 40], Gen.Int[1, 7]).Sample(
        (bytes, length) =>
        {
            var check = new ByteCheck();
            foreach (var block in bytes.Chunk(length))
            {
                check.Check(block);
            }

            check.End();
            return check.Faults.Select(found => found.Line).SequenceEqual(Slow(bytes));
        },
        iter: 20_000, seed: "0000000000001");

    // A strict decoder for every line by itself: no letter of UTF-8 holds a line end, so a line with a bad byte is bad alone.
    private static IEnumerable<int> Slow(byte[] bytes)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var text = Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Contains('\0', StringComparison.Ordinal) || !IsText(strict, lines[line]))
            {
                yield return line + 1;
            }
        }
    }

    private static bool IsText(UTF8Encoding strict, string line)
    {
        try
        {
            return strict.GetCharCount(Encoding.Latin1.GetBytes(line)) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
