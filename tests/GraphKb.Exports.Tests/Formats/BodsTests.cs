using System.Text.Json.Nodes;
using GraphKb.Model.Dates;
using GraphKb.Testing;
using Json.Schema;

namespace GraphKb.Exports.Tests.Formats;

/// <summary>Statements of BODS are checked by JsonSchema.Net against bods.schema.json.</summary>
public sealed class BodsTests : IDisposable
{
    private readonly TinyExport _export = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _export.Dispose();

    [Fact]
    public async Task Every_statement_of_the_seed_has_the_form_of_the_standard()
    {
        await using var store = Repository.CreateSeedStore();
        await _export.WriteAsync("bods", package: await store.ExportAsync(Stop));
        var schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "bods.schema.json"));
        var statements = Read();

        Assert.True(statements.Count > 1000);
        Assert.Equal([], statements.Where(statement => !schema.Evaluate(statement).IsValid).Select(statement => statement.ToJsonString()));
        Assert.Equal(statements.Count, statements.Select(statement => (string)statement["statementId"]!).Distinct().Count());
    }

    [Fact]
    public async Task Both_ends_of_a_relationship_are_statements_that_come_before_it()
    {
        await using var store = Repository.CreateSeedStore();
        await _export.WriteAsync("bods", new(TinyChain.Day, "mineral:gallium"), await store.ExportAsync(Stop));
        var known = new HashSet<string>();
        foreach (var statement in Read())
        {
            if (statement["recordDetails"]!["subject"] is { } subject)
            {
                Assert.Contains((string)subject!, known);
                Assert.Contains((string)statement["recordDetails"]!["interestedParty"]!, known);
            }

            known.Add((string)statement["recordId"]!);
        }
    }

    [Fact]
    public async Task A_share_is_a_percentage_with_the_days_of_the_ownership()
    {
        await _export.WriteAsync("bods");

        Assert.Equal(
            """{"exact":60,"minimum":60,"maximum":60} from 2024-01-01""",
            Describe("ownership:company.holding:site.refinery::2024-01-01"));
    }

    [Fact]
    public async Task A_share_between_bounds_has_no_exact_value()
    {
        var package = TinyChain.Package with
        {
            Ownerships = [.. TinyChain.Package.Ownerships.Select(fact =>
                fact.Owner == "company:local" ? fact with { Share = 0.07, ShareMax = 0.4 } : fact)],
        };
        await _export.WriteAsync("bods", package: package);

        Assert.Equal("""{"minimum":7,"maximum":40} from """, Describe("ownership:company.local:site.refinery::"));
    }

    [Theory]
    [InlineData("2020-05-14", "2020-05-14")]
    [InlineData("2020-05", null)]
    [InlineData("2020", null)]
    public async Task A_statement_has_the_day_of_its_source_where_it_is_known(string published, string? statementDate)
    {
        var package = TinyChain.Package with
        {
            Sources = [.. TinyChain.Package.Sources.Select(source => source with { Published = PartialDay.Parse(published) })],
        };
        await _export.WriteAsync("bods", package: package);

        Assert.Equal(statementDate, (string?)Find("ownership:company.holding:site.refinery::2024-01-01")["statementDate"]);
    }

    [Fact]
    public async Task A_country_controls_what_its_companies_own_by_majority()
    {
        await _export.WriteAsync("bods");
        var control = Find("control:CHN:site.refinery")["recordDetails"]!;

        Assert.Equal(("country:CHN", "site:refinery"), ((string)control["interestedParty"]!, (string)control["subject"]!));
        Assert.Equal("indirect", (string)control["interests"]![0]!["directOrIndirect"]!);
    }

    private string Describe(string record)
    {
        var interest = Find(record)["recordDetails"]!["interests"]![0]!;
        return $"{interest["share"]!.ToJsonString()} from {(string?)interest["startDate"]}";
    }

    private JsonNode Find(string record) => Read().Single(statement => (string)statement["recordId"]! == record);

    private List<JsonNode> Read() => [.. File.ReadLines(_export.GetPath("statements.jsonl")).Select(line => JsonNode.Parse(line)!)];
}
