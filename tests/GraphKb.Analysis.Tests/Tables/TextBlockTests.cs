using System.Text;
using CsCheck;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Tests.Tables;

public sealed class TextBlockTests
{
    [Fact]
    public void Texts_are_sorted_by_their_bytes() => Gen.Select(
        Gen.Char["ab\u00e9:0"].Array[0, 12].Select(letters => new string(letters)).Array[0, 30],
        Gen.Char["s:"].Array[0, 10].Select(letters => new string(letters))).Sample((texts, prefix) =>
    {
        // Long common beginnings, prefixes of each other, and texts that differ only after eight bytes.
        string[] all = [.. texts.Select(text => prefix + text), .. texts.Take(5).Select(text => prefix + "0123456789" + text)];
        var block = TextBlock.Create(all);
        var expected = all.Select(Encoding.UTF8.GetBytes).OrderBy(bytes => Convert.ToHexString(bytes), StringComparer.Ordinal);

        Assert.Equal(expected, block.Sort().Select(index => block.GetUtf8(index).ToArray()));
        Assert.Equal(Enumerable.Range(0, all.Length), block.Sort().Order());
    });
}
