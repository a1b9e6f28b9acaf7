using GraphKb.Analysis.Search;
using GraphKb.Model;
using GraphKb.Model.Entities;

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
    [InlineData("ＡＢＣ　Ｗｏｒｋｓ １２", "abc works 12")]
    [InlineData("ﬁne ﬂuor oﬃce", "fine fluor office")]
    [InlineData("㈱ｶﾈｶ", "株 カネカ")]
    [InlineData("ｶﾞﾘｳﾑ ガリウム", "カリウム カリウム")]
    [InlineData("No. Ⅱ, km²", "no ii km2")]
    [InlineData("\u1111\u1169\u1109\u1173\u110F\u1169", "포스코")]
    [InlineData("\u1111\u116E\u11AF", "풀")]
    [InlineData("\uF90A", "金")]
    public void Full_width_letters_ligatures_and_other_forms_of_a_letter_are_the_letter(string text, string words) =>
        Assert.Equal(words, SearchText.Normalize(text));

    [Fact]
    public void Lines_have_a_space_before_every_word_and_at_their_end()
    {
        var names = new EntityNames(
            [new("site:a-b", "에이 비", "ko", AliasKind.Local, ["source:s"])],
            [new("site:a-b", IdentifierScheme.Wikidata, "Q42", ["source:s"])]);

        Assert.Equal("\t site a b \n mine a \n 에이 비 \n q42 \n", SearchText.CreateLines("site:a-b", "Mine A", names));
    }

    [Theory]
    [InlineData("site:x-1_b.2", "site x 1 b 2")]
    [InlineData("100% \"Big\" Pit; O'Higgins", "100 big pit o higgins")]
    [InlineData("!? - *", "")]
    public void What_is_no_letter_and_no_digit_parts_words(string text, string words) => Assert.Equal(words, SearchText.Normalize(text));
}
