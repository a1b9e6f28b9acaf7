// How much of Korea's rare earths has passed refining that China controls, year by year, and which supplies reach Korea?
//
// Needs the .NET SDK 10 and no package: dotnet run -- [FOLDER]
// Writes exposure.csv and supplies.csv. The address of the server is in GRAPHKB_URL, default http://127.0.0.1:5080.
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

const string exposure = """
    query ($asOf: Date) {
      exposure(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }, asOf: $asOf,
               to: { stages: [REFINING], controlledBy: ["CHN"] }) { asOf atLeast atMost tonnes unknownSupplies }
    }
    """;
const string supplies = """
    query ($after: String) {
      supplies(where: { mineral: "mineral:rare-earths", countries: ["KOR"], asOf: "2026-11-24" }, first: 10, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id tonnes confidence form mineral { name } from { name country { code } } to { name country { code } } }
      }
    }
    """;

var url = (Environment.GetEnvironmentVariable("GRAPHKB_URL") ?? "http://127.0.0.1:5080") + "/graphql";
var folder = args.Length > 0 ? args[0] : ".";
using var client = new HttpClient();
client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");

var years = new List<object?[]> { new object?[] { "year", "at_least", "at_most", "tonnes", "unknown_supplies" } };
for (var year = 2020; year <= 2025; year++)
{
    var answer = (await AskAsync<ExposureData>(exposure, new { asOf = $"{year}-12-31" })).Exposure;
    years.Add([answer.AsOf[..4], answer.AtLeast, answer.AtMost, answer.Tonnes, answer.UnknownSupplies]);
}

Write("exposure.csv", years);

var rows = new List<object?[]>
{
    new object?[] { "id", "seller", "seller_country", "buyer", "buyer_country", "mineral", "form", "tonnes", "confidence" },
};
string? after = null;
do
{
    var page = (await AskAsync<SuppliesData>(supplies, new { after })).Supplies;
    rows.AddRange(page.Nodes.Select(supply => new object?[]
    {
        supply.Id, supply.From.Name, supply.From.Country.Code, supply.To.Name, supply.To.Country.Code, supply.Mineral.Name, supply.Form,
        supply.Tonnes, supply.Confidence,
    }));
    after = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null;
}
while (after is not null);

Write("supplies.csv", rows);

// Web options read camelCase names into these records, whose names begin with a capital: from is a keyword in queries of C#, From is not.
async Task<T> AskAsync<T>(string query, object variables)
{
    using var response = await client.PostAsJsonAsync(url, new { query, variables });
    var answer = (await response.Content.ReadFromJsonAsync<Answer<T>>(JsonSerializerOptions.Web))!;
    return answer.Errors is [var error, ..] ? throw new InvalidOperationException(error.Message) : answer.Data!;
}

void Write(string name, IEnumerable<object?[]> table) =>
    File.WriteAllLines(Path.Combine(folder, name), table.Select(row => string.Join(',', row.Select(Format))));

// null is unknown, and not zero.
static string Format(object? value)
{
    var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
    return text.AsSpan().IndexOfAny("\",\n") >= 0 ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}

internal sealed record Answer<T>(T? Data, Error[]? Errors);

internal sealed record Error(string Message);

internal sealed record ExposureData(Exposure Exposure);

internal sealed record Exposure(string AsOf, double AtLeast, double AtMost, double Tonnes, int UnknownSupplies);

internal sealed record SuppliesData(Page Supplies);

internal sealed record Page(PageInfo PageInfo, Supply[] Nodes);

internal sealed record PageInfo(bool HasNextPage, string? EndCursor);

internal sealed record Supply(string Id, double? Tonnes, double Confidence, string? Form, Named Mineral, Site From, Site To);

internal sealed record Named(string Name);

internal sealed record Site(string Name, Country Country);

internal sealed record Country(string Code);
