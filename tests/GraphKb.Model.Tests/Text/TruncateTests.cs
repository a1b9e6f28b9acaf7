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
    [InlineData("a\u001b[31mb", 9, "a\\u001B[31mb")]
    [InlineData("a\u009bb", 9, "a\\u009Bb")]
    [InlineData("a\u202eb\u2066c\u200fd", 9, "a\\u202Eb\\u2066c\\u200Fd")]
    [InlineData("a\u2028b\u2029c\ufeffd", 9, "a\\u2028b\\u2029c\\uFEFFd")]
    [InlineData("a\U000E0041b", 9, "a\\uDB40\\uDC41b")]
    [InlineData("a\u200cb\u200dc", 9, "a\u200cb\u200dc")]
    [InlineData("métal 磁石 🧲", 20, "métal 磁石 🧲")]
    public void A_line_has_no_control_characters(string text, int length, string expected) =>
        Assert.Equal(expected, Truncate.ToLine(text, length));

    [Fact]
    public void Half_a_character_is_escaped() =>
        Assert.Equal("a\\uD800b\\uDC00c\\uD83E", Truncate.ToLine("a\ud800b\udc00c\ud83e", 9));
}
