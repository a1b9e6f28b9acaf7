using GraphKb.Analysis.Search;

namespace GraphKb.Analysis.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Crème BRÛLÉE, Łódź", "creme brulee lodz")]
    [InlineData("İSTANBUL Maden, istanbul maden", "istanbul maden istanbul maden")]
    [InlineData("Diyarbakır ISPARTA", "diyarbakir isparta")]
    [InlineData("ḀǾǯ", "aoʒ")]
    [InlineData("ΜΈΤΑΛΛΟΣ Μέταλλος μεταλλοσ", "μεταλλοσ μεταλλοσ μεταλλοσ")]
    [InlineData("Королёв КИЇВ Чёрный", "королев киів черныи")]
    [InlineData("東京製錬所 한국", "東京製錬所 한국")]
    public void Words_are_in_lower_case_without_accents(string text, string words) => Assert.Equal(words, SearchText.Normalize(text));

    [Theory]
    [InlineData("Cre\u0300me", "Cr\u00E8me")]
    [InlineData("I\u0307stanbul", "\u0130stanbul")]
    [InlineData("И\u0306", "\u0419")]
    [InlineData("α\u0301", "\u03AC")]
    public void An_accent_of_its_own_is_the_same_as_one_on_its_letter(string apart, string together) =>
        Assert.Equal(SearchText.Normalize(together), SearchText.Normalize(apart));

    [Theory]
    [InlineData("site:x-1_b.2", "site x 1 b 2")]
    [InlineData("100% \"Big\" Pit; O'Higgins", "100 big pit o higgins")]
    [InlineData("!? - *", "")]
    public void What_is_no_letter_and_no_digit_parts_words(string text, string words) => Assert.Equal(words, SearchText.Normalize(text));
}
