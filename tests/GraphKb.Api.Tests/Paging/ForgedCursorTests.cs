using System.Globalization;
using System.Text;

namespace GraphKb.Api.Tests.Paging;

/// <summary>Cursors with a right checksum that no list has written. The checksum is 32 bits of FNV-1a, as anybody can compute it.</summary>
public sealed class ForgedCursorTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9")]
    [InlineData("01")]
    [InlineData("1e3")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    [InlineData("x")]
    [InlineData("")]
    public async Task An_offset_outside_the_list_is_rejected(string offset)
    {
        var cursor = Forge("search land", offset);

        await IsRejectedAsync($$"""{ search(text: "land", after: "{{cursor}}") { nodes { __typename } } }""");
        await IsRejectedAsync($$"""{ search(text: "land", before: "{{cursor}}", last: 5) { nodes { __typename } } }""");
    }

    [Theory]
    [InlineData("x|supply:a")]
    [InlineData("NaN|supply:a")]
    [InlineData("Infinity|supply:a")]
    [InlineData("1e400|supply:a")]
    [InlineData("1,5|supply:a")]
    [InlineData("supply:a")]
    public Task A_value_that_is_no_number_is_rejected(string position) => IsRejectedAsync(
        $$"""{ supplies(orderBy: TONNES, after: "{{Forge("Supply Tonnes", position)}}") { nodes { id } } }""");

    private static async Task IsRejectedAsync(string query)
    {
        var response = await TinyApi.ExecuteAsync(query);

        Assert.Contains("is not a cursor of this list", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BAD_USER_INPUT\"", response, StringComparison.Ordinal);
    }

    private static string Forge(string list, string position)
    {
        var hash = 2166136261u;
        foreach (var character in list + "\n" + position)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        var bytes = Encoding.UTF8.GetBytes(hash.ToString("x8", CultureInfo.InvariantCulture) + position);
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
