namespace GraphKb.Api.Tests.Errors;

/// <summary>Names from a client in messages: a terminal that shows one has a line of text, in the order of its letters.</summary>
public sealed class HostileNameTests
{
    [Theory]
    [InlineData("{ site(id: \"site:\\u001b[31mred\") { id } }", "site:\\\\u001B[31mred")]
    [InlineData("{ site(id: \"site:\\u202egnp\") { id } }", "site:\\\\u202Egnp")]
    [InlineData("{ site(id: \"site:a\\nb\\u2028c\") { id } }", "site:a\\\\nb\\\\u2028c")]
    [InlineData("{ country(code: \"\\u200fKOR\") { id } }", "\\\\u200FKOR")]
    public async Task Control_characters_and_bidirectional_marks_are_escaped(string query, string shown)
    {
        var answer = await TinyApi.ExecuteAsync(query);

        Assert.Contains(shown, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(answer, letter => char.IsControl(letter) || letter is '\u202e' or '\u2028' or '\u200f');
    }

    [Theory]
    [InlineData("{ NAME }")]
    [InlineData("{ NAME: wrong }")]
    [InlineData("{ sites(NAME: 1) { totalCount } }")]
    [InlineData("{ sites(where: { NAME: 1 }) { totalCount } }")]
    [InlineData("query($NAME: Int!) { __typename }")]
    [InlineData("{ site(id: \"NAME\") { id } }")]
    [InlineData("{ sites(after: \"NAME\") { totalCount } }")]
    [InlineData("{ ...NAME }")]
    public async Task A_long_name_is_cut(string query) => Assert.InRange(
        (await TinyApi.ExecuteAsync(query.Replace("NAME", new string('a', 90_000), StringComparison.Ordinal))).Length, 50, 3_000);
}
