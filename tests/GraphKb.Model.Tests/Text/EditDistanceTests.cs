using CsCheck;
using GraphKb.Model.Text;

namespace GraphKb.Model.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "uvwxyz", 4)]
    public void Distance_counts_edits_up_to_three(string left, string right, int expected) =>
        Assert.Equal(expected, EditDistance.Between(left, right, 3));

    [Fact]
    public void Distance_is_that_of_the_plain_recursion()
    {
        var word = Gen.Char["abc"].Array[0, 7].Select(letters => new string(letters));
        Gen.Select(word, word, Gen.Int[0, 4]).Sample(
            (left, right, most) => EditDistance.Between(left, right, most) == Math.Min(most + 1, Slow(left, right)), iter: 2_000,
                seed: "0000000000001");
    }

    private static int Slow(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        var best = Math.Min(Slow(left[..^1], right) + 1, Slow(left, right[..^1]) + 1);
        best = Math.Min(best, Slow(left[..^1], right[..^1]) + (left[^1] == right[^1] ? 0 : 1));
        var isSwap = left.Length > 1 && right.Length > 1 && left[^1] == right[^2] && left[^2] == right[^1];
        return isSwap ? Math.Min(best, Slow(left[..^2], right[..^2]) + 1) : best;
    }
}
