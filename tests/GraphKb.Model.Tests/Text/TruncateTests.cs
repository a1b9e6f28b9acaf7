using GraphKb.Model.Text;

namespace GraphKb.Model.Tests.Text;

public sealed class TruncateTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("", 3, "")]
    [InlineData(null, 3, null)]
    [InlineData("ab🧲", 4, "ab🧲")]
    [InlineData("ab🧲", 3, "ab…")]
    public void A_long_text_is_cut_between_letters(string? text, int length, string? expected) =>
        Assert.Equal(expected, Truncate.ToLength(text, length));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("a\r\n\tb", 9, "a\\r\\n\\tb")]
    [InlineData("\u0007", 9, "\\u0007")]
    [InlineData("a\nbc", 3, "a\\nb…")]
    public void A_line_has_no_control_characters(string text, int length, string expected) =>
        Assert.Equal(expected, Truncate.ToLine(text, length));
}
