using CsCheck;
using GraphKb.Analysis.Search;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Tests.Search;

public sealed class SearchQueryTests
{
    private static readonly string Lines = SearchText.CreateLines("site:lynas-gebeng", "Lynas Malaysia, Gebeng separation", new(
        [new("site:lynas-gebeng", "라이나스 말레이시아", "ko", AliasKind.Local, []), new("site:lynas-gebeng", "LAMP", null, null, [])],
        [new("site:lynas-gebeng", IdentifierScheme.Wikidata, "Q42", [])]));

    [Theory]
    [InlineData("site:lynas-gebeng", 0)]
    [InlineData("lynas malaysia gebeng separation", 0)]
    [InlineData("lamp", 0)]
    [InlineData("Q42", 0)]
    [InlineData("라이나스 말레이시아", 0)]
    [InlineData("Lynas Mal", 1)]
    [InlineData("라이", 1)]
    [InlineData("gebeng lynas", 2)]
    [InlineData("site", 2)]
    [InlineData("ynas", 3)]
    [InlineData("레이", 3)]
    [InlineData("레", 3)]
    [InlineData("lynas paration", 3)]
    [InlineData("na", null)]
    [InlineData("lynas mine", null)]
    [InlineData("lynsa", null)]
    public void An_exact_name_ranks_first_then_its_beginning_then_beginnings_of_words_then_parts(string text, int? rank) =>
        Assert.Equal(rank, SearchQuery.Parse(text)!.FindRank(Lines));

    [Theory]
    [InlineData("lynsa", true)]
    [InlineData("lyna", true)]
    [InlineData("lynaas", true)]
    [InlineData("ylnas", true)]
    [InlineData("lynes", true)]
    [InlineData("lynes gebneg", true)]
    [InlineData("lynes mine", false)]
    [InlineData("lamb", false)]
    [InlineData("lysan", false)]
    [InlineData("라이니스", false)]
    [InlineData("말레이사아", true)]
    public void A_word_of_five_letters_may_have_one_slip(string text, bool isNear) =>
        Assert.Equal(isNear, SearchQuery.Parse(text)!.IsNear(Lines));

    [Theory]
    [InlineData("*")]
    [InlineData(" ")]
    [InlineData("")]
    public void A_text_without_words_is_no_query(string text) => Assert.Null(SearchQuery.Parse(text));

    [Fact]
    public void Short_words_and_numbers_are_never_near() => Assert.Empty(SearchQuery.Parse("abcd 12345 a12345")!.NearParts);

    [Fact]
    public void The_lines_of_every_near_word_contain_one_of_the_parts() =>
        Gen.Select(Gen.Char["abc"].Array[5, 7], Gen.Char["abc"].Array[4, 8]).Sample((first, second) =>
        {
            var (word, other) = (new string(first), new string(second));
            if (EditDistance.Between(word, other, 1) <= 1)
            {
                var lines = SearchText.CreateLines("site:x", other, EntityNames.None);
                Assert.Contains(SearchQuery.Parse(word)!.NearParts, part => lines.Contains(part, StringComparison.Ordinal));
            }
        });
}
