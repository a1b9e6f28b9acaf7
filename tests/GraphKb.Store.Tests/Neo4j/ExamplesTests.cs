using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Store.Embedded;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;
using static GraphKb.Store.Tests.Neo4j.GraphQlLines;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// The files of <c>cypher/examples</c>, which people run in Neo4j Browser, agree with the answers over GraphQL on the seed.
/// </summary>
[Collection(nameof(Neo4jServer))]
public sealed class ExamplesTests(Neo4jServer server) : IAsyncLifetime, IDisposable
{
    private const string Day = "2026-11-23";
    private const string Life = "status opened closed";
    private readonly EmbeddedStore _embedded = Repository.CreateSeedStore();
    private GraphQlExecutor? _executor;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _executor = new GraphQlExecutor(_embedded, new ApiLimits { Time = TimeSpan.FromMinutes(2) }, TimeProvider.System);
        await using var store = await server.OpenAsync();
        await store.ImportAsync(await _embedded.ExportAsync(Stop), null, Stop);
    }

    public async ValueTask DisposeAsync() => await _embedded.DisposeAsync();

    public void Dispose() => _executor?.Dispose();

    [Fact]
    public async Task What_is_here()
    {
        (string What, string List)[] lists =
        [
            ("Country", "countries"), ("Alliance", "alliances"), ("Mineral", "minerals"), ("Company", "companies"), ("Site", "sites"),
            ("Measure", "measures"), ("Source", "sources"), ("SUPPLIES", "supplies"), ("HANDLES", "capacities"), ("HOLDS", "holdings"),
            ("OWNS", "ownerships"), ("REPORTS", "statistics"), ("EXPORTS_TO", "trades"),
            ("Indicator", "indicators"), ("SCORES", "scores"),
        ];
        var expected = new List<string>();
        foreach (var (what, list) in lists)
        {
            var arguments = what == "Measure" ? ", ever: true" : char.IsLower(what[1]) ? "" : $", where: {{ asOf: \"{Day}\" }}";
            var answer = await _executor!.AskAsync($"{{ {list}(first: 0{arguments}) {{ totalCount }} }}");
            expected.Add($"{what}|{answer.GetProperty(list).GetProperty("totalCount")}");
        }

        var countries = await _executor!.ListAsync("countries", "", $"memberships(asOf: \"{Day}\") {{ id }}");
        expected.Add($"MEMBER_OF|{countries.Sum(country => Items(country, "memberships").Count)}");
        Assert.Equal(Sort(expected.Where(line => !line.EndsWith("|0", StringComparison.Ordinal))), Sort(await RunAsync("01-what-is-here")));
    }

    [Fact]
    public async Task A_site_and_its_neighbours()
    {
        const string id = "site:lynas-malaysia-separation";
        string[] facts = ["suppliers", "customers", "owners", "capacities", "holdings"];
        var fields = string.Join(' ', facts.Select(fact => $"{fact}(asOf: \"{Day}\") {{ id }}"));
        var answer = await _executor!.AskAsync(
            $"{{ site(id: \"{id}\") {{ {fields} country {{ id }} operator {{ id }} sources {{ id }} }} }}");
        var site = answer.GetProperty("site");
        var expected = facts.SelectMany(fact => Items(site, fact).Select(item => Text(item, "id")))
            .Append("LOCATED_IN " + Text(site, "country", "id")).Append("OPERATED_BY " + Text(site, "operator", "id"))
            .Concat(Items(site, "sources").Select(source => "EVIDENCES " + Text(source, "id")));

        var found = await RunAsync(
            "02-a-site-and-its-neighbours",
            "RETURN from, fact, to",
            "RETURN COALESCE(fact.id, type + ' ' + CASE WHEN from.id = $site THEN to.id ELSE from.id END)",
            ("site", id));
        Assert.Equal(Sort(expected), Sort(found));
    }

    [Fact]
    public async Task The_rare_earth_chains()
    {
        var answer = await _executor!.AskAsync(
            $"{{ supplies(first: 300, where: {{ mineral: \"mineral:rare-earths\", asOf: \"{Day}\" }}) {{ nodes {{ id }} }} }}");

        Assert.Equal(
            Items(answer.GetProperty("supplies"), "nodes").Select(supply => Text(supply, "id")),
            await RunAsync(
                "03-the-rare-earth-chains", "RETURN from, supply, to", "RETURN supply.id",
                ("mineral", "mineral:rare-earths"), ("first", 300)));
    }

    [Fact]
    public async Task Refining_by_country()
    {
        var sites = await _executor!.ListAsync(
            "sites", ", where: { stages: [REFINING] }",
            $"{Life} country {{ name }} capacities(asOf: \"{Day}\") {{ tonnes mineral {{ name }} }}");
        var expected = sites.Where(TakesPart)
            .SelectMany(site => Items(site, "capacities").Select(capacity => (
                Key: (Country: Text(site, "country", "name"), Mineral: Text(capacity, "mineral", "name")),
                Tonnes: capacity.GetProperty("tonnes"))))
            .GroupBy(pair => pair.Key, pair => pair.Tonnes)
            .Select(group => Line(
                group.Key.Country, group.Key.Mineral, group.Count(),
                group.Sum(tonnes => tonnes.ValueKind == JsonValueKind.Null ? 0m : tonnes.GetDecimal()),
                group.Count(tonnes => tonnes.ValueKind == JsonValueKind.Null)));

        Assert.Equal(Sort(expected), Sort(await RunAsync("04-refining-by-country")));
    }

    [Fact]
    public async Task Owned_from_elsewhere()
    {
        var companies = await _executor!.ListAsync(
            "companies", "",
            $"id name country {{ name }} holdings(asOf: \"{Day}\") {{ share owned {{ ... on Company {{ id }} "
                + "... on Site { id siteName: name country { name } } } }");
        var majorities = companies.ToDictionary(
            company => Text(company, "id"),
            company => Items(company, "holdings").GroupBy(holding => Text(holding, "owned", "id"))
                .Where(group => group.Sum(holding => holding.GetProperty("share").GetDecimal()) > 0.5m)
                .Select(group => group.First().GetProperty("owned")).ToList());
        var expected = new List<string>();
        foreach (var company in companies)
        {
            var visited = new HashSet<string>();
            var waiting = new Stack<string>([Text(company, "id")]);
            while (waiting.TryPop(out var owner))
            {
                foreach (var owned in majorities[owner].Where(owned => visited.Add(Text(owned, "id"))))
                {
                    if (!owned.TryGetProperty("siteName", out var name))
                    {
                        waiting.Push(Text(owned, "id"));
                    }
                    else if (Text(owned, "country", "name") != Text(company, "country", "name"))
                    {
                        expected.Add(Line(name, Text(owned, "country", "name"), Text(company, "name"), Text(company, "country", "name")));
                    }
                }
            }
        }

        Assert.Equal(Sort(expected.Distinct()), Sort(await RunAsync("05-owned-from-elsewhere")));
    }

    [Fact]
    public async Task Only_one_supplier()
    {
        var sites = await _executor!.ListAsync(
            "sites", "",
            $"name {Life} suppliers(asOf: \"{Day}\") {{ mineral {{ id }} from {{ id name {Life} country {{ name }} }} }}");
        var expected = sites.Where(TakesPart).SelectMany(site => Items(site, "suppliers")
            .Where(supply => TakesPart(supply.GetProperty("from")))
            .GroupBy(supply => Text(supply, "mineral", "id"), supply => supply.GetProperty("from"))
            .Where(group => group.Select(from => Text(from, "id")).Distinct().Count() == 1)
            .Select(group => Line(
                Text(site, "name"), group.Key, Text(group.First(), "name"), Text(group.First(), "country", "name"))));

        Assert.Equal(Sort(expected), Sort(await RunAsync("06-only-one-supplier")));
    }

    [Fact]
    public async Task Ways_into_a_country()
    {
        var chains = await _executor!.ListAsync(
            "chains",
            ", mineral: \"mineral:dysprosium\", from: { stages: [MINING] }, to: { countries: [\"KOR\"] }, maxHops: 6, orderBy: HOPS, "
                + $"asOf: \"{Day}\"",
            "sites { id name }");
        static string Ids(List<JsonElement> sites) => string.Concat(sites.Select(site => " " + Text(site, "id")));
        var expected = chains.Select(chain => Items(chain, "sites").ToList()).DistinctBy(Ids)
            .OrderBy(sites => sites.Count).ThenBy(Ids, StringComparer.Ordinal)
            .Take(100).Select(sites => $"{string.Join(", ", sites.Select(site => Text(site, "name")))}|{sites.Count - 1}");

        Assert.Equal(
            expected,
            await RunAsync("07-ways-into-a-country", "", "", ("mineral", "mineral:dysprosium"), ("country", "KOR"), ("first", 100)));
    }

    [Fact]
    public async Task What_a_control_covers()
    {
        var measures = await _executor!.ListAsync(
            "measures", $", kinds: [EXPORT_CONTROL, EXPORT_BAN, LICENSING], asOf: \"{Day}\"",
            "id issuer { code } targets { code } minerals { id } stages");
        var supplies = await _executor!.ListAsync(
            "supplies", $", where: {{ asOf: \"{Day}\" }}",
            "tonnes mineral { id } from { name stage country { code } } to { name country { code } }");
        var minerals = (await _embedded.OpenReaderAsync(Stop)).Tables.Minerals;
        var expected = new List<string>();
        foreach (var measure in measures.Where(measure => measure.GetProperty("issuer").ValueKind != JsonValueKind.Null))
        {
            var issuer = Text(measure, "issuer", "code");
            var targets = Items(measure, "targets").Select(target => Text(target, "code")).ToHashSet();
            var stages = Items(measure, "stages").Select(stage => stage.GetString()).ToHashSet();
            var covered = Items(measure, "minerals").SelectMany(mineral => minerals.Closure(Text(mineral, "id"))).ToHashSet();
            expected.AddRange(supplies
                .Where(supply => Text(supply, "from", "country", "code") == issuer && Text(supply, "to", "country", "code") != issuer
                    && (targets.Count == 0 || targets.Contains(Text(supply, "to", "country", "code")))
                    && (stages.Count == 0 || stages.Contains(Text(supply, "from", "stage")))
                    && (covered.Count == 0 || covered.Contains(Text(supply, "mineral", "id"))))
                .Select(supply => Line(
                    Text(measure, "id"), Text(supply, "from", "name"), Text(supply, "to", "name"), Text(supply, "mineral", "id"),
                    supply.GetProperty("tonnes"))));
        }

        Assert.Equal(Sort(expected), Sort(await RunAsync("08-what-a-control-covers")));
    }

    [Fact]
    public async Task Facts_of_a_source()
    {
        const string source = "source:usgs-mcs2025";
        var expected = new List<string>();
        foreach (var list in (string[])["sites", "minerals", "companies", "alliances", "measures"])
        {
            var entities = await _executor!.ListAsync(list, list == "measures" ? ", ever: true" : "", "id sources { id }");
            expected.AddRange(entities.Where(Names).Select(entity => Text(entity, "id")));
        }

        foreach (var list in (string[])["supplies", "capacities", "holdings", "ownerships", "trades", "statistics"])
        {
            var facts = await _executor!.ListAsync(list, $", where: {{ sources: [\"{source}\"], asOf: \"{Day}\" }}", "id");
            expected.AddRange(facts.Select(fact => Text(fact, "id")));
        }

        var countries = await _executor!.ListAsync("countries", "", $"memberships(asOf: \"{Day}\") {{ id sources {{ id }} }}");
        expected.AddRange(countries.SelectMany(country => Items(country, "memberships")).Where(Names).Select(fact => Text(fact, "id")));
        var found = await RunAsync("09-facts-of-a-source", "", "", ("source", source));
        Assert.Equal(Sort(expected), Sort(found.Select(line => line.Split('|')[0])));

        static bool Names(JsonElement item) => Items(item, "sources").Any(each => Text(each, "id") == source);
    }

    [Fact]
    public async Task Weak_evidence()
    {
        var supplies = await _executor!.ListAsync(
            "supplies", $", where: {{ asOf: \"{Day}\", maxConfidence: 0.8 }}",
            "tonnes confidence mineral { id } from { name } to { name } sources { title }");
        var expected = supplies
            .Where(supply => supply.GetProperty("confidence").GetDecimal() < 0.8m && Items(supply, "sources").Count == 1)
            .Select(supply => Line(
                Text(supply, "from", "name"), Text(supply, "to", "name"), Text(supply, "mineral", "id"), supply.GetProperty("tonnes"),
                supply.GetProperty("confidence"), Text(Items(supply, "sources").Single(), "title")));

        Assert.Equal(Sort(expected), Sort(await RunAsync("10-weak-evidence")));
    }

    private static bool TakesPart(JsonElement site)
    {
        var (status, opened, closed) = (Text(site, "status"), Text(site, "opened"), Text(site, "closed"));
        return (opened is null || string.CompareOrdinal(opened, Day) <= 0) && (closed is null || string.CompareOrdinal(Day, closed) < 0)
            && (status is not ("PLANNED" or "CONSTRUCTION") || opened is not null)
            && (status is not ("SUSPENDED" or "CLOSED") || closed is not null);
    }

    private Task<List<string>> RunAsync(string file) => RunAsync(file, "", "");

    // Of what is drawn as a graph, the ids are compared: the last words of the file are replaced.
    private async Task<List<string>> RunAsync(string file, string drawn, string compared, params (string Name, object? Value)[] parameters)
    {
        var text = await File.ReadAllTextAsync(Repository.GetPath("cypher", "examples", file + ".cypher"), Stop);
        var values = parameters.Append(("asOf", Day)).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var lines = new List<string>();
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        await transport.ReadAsync(
            [new Statement(drawn.Length == 0 ? text : text.Replace(drawn, compared, StringComparison.Ordinal), values)],
            (_, row) => lines.Add(Line(row)),
            Stop);
        return lines;
    }
}
