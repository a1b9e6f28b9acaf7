using GraphKb.Analysis.Matching;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;

namespace GraphKb.Mapping.Tests.Matches;

/// <summary>New entities are compared with those of the base: the same, to be asked, or new; an answer is never asked for again.</summary>
public sealed class MatchTests
{
    private const string Profile = """
        profile: 1
        name: mine
        rows: [{in: sources, id: source:mine, title: A list, kind: DATASET}, {in: minerals, id: mineral:tin, name: Tin}]
        inputs:
          - rows:
              - in: companies
                call: company
                match: true
                key: [Company]
                columns: {name: Company, country: Country, sources: {constant: source:mine}}
              - in: identifiers
                where: [{column: Number, filled: true}]
                columns: {entity: {ref: company}, scheme: {constant: REGISTRY}, value: Number, sources: {constant: source:mine}}
              - in: sites
                call: site
                key: [Company, Works]
                where: [{column: Works, filled: true}]
                columns:
                  name: Works
                  stage: {constant: REFINING}
                  country: Country
                  operator: {ref: company}
                  sources: {constant: source:mine}
        """;

    private static readonly DataPackage Base = new()
    {
        Countries = [new Country("PER", "Peru", null), new Country("CHL", "Chile", null)],
        Sources = [new Source("source:s", "A source", null, null, null, SourceKind.Report, null)],
        Companies =
        [
            new Company("company:altiplano-tin", "Altiplano Tin", "PER", false, ["source:s"]),
            new Company("company:altiplano-lead", "Altiplano Lead Works", "PER", false, ["source:s"]),
            new Company("company:cordillera", "Cordillera Smelting", "CHL", false, ["source:s"]),
        ],
        Identifiers = [new Identifier("company:cordillera", IdentifierScheme.Registry, "77-1", ["source:s"])],
        Aliases = [new Alias("company:altiplano-tin", "高原锡业", "zh-Hans", AliasKind.Local, ["source:s"])],
        Sites =
        [
            Create("site:north", "Cerro Works North", "company:altiplano-tin", -12, -75),
            Create("site:south", "Cerro Works South", "company:cordillera", -17, -71),
        ],
    };

    [Fact]
    public async Task A_name_in_any_script_and_an_identifier_find_the_entity_and_others_are_new()
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(Base);
        var file = folder.Write("list.csv", """
            Company,Country,Number,Works
            高原锡业,Peru,,Tin works
            Southern Holdings,Chile,77-1,
            Tinguiririca Metals,Chile,,
            """);

        var report = await MapAsync(folder, store, file);

        Assert.Equal((2, 0, 1), (report.Matched, report.Asked, report.New));
        Assert.Equal(["company:mine-tinguiririca-metals,Tinguiririca Metals,CHL,false,source:mine"], folder.ReadLines("companies.csv"));
        Assert.EndsWith(
            ",Tin works,REFINING,PER,company:altiplano-tin,,,OPERATING,,,false,source:mine,", Assert.Single(folder.ReadLines("sites.csv")),
            StringComparison.Ordinal);
        Assert.Equal([], folder.ReadLines("identifiers.csv"));
    }

    [Theory]
    [InlineData("same", "company:altiplano-tin")]
    [InlineData("new", "company:mine-altiplano-tin-mining-holdings-of-bermuda")]
    [InlineData("company:cordillera", "company:cordillera")]
    public async Task What_is_doubtful_is_asked_once_and_the_answer_is_kept(string answer, string operatorId)
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(Base);
        var file = folder.Write(
            "list.csv", "Company,Country,Number,Works\nAltiplano Tin Mining Holdings of Bermuda,Chile,,Tin works\nBrillante,Chile,,\n");

        var first = await MapAsync(folder, store, file);

        Assert.Equal((0, 1, 1), (first.Matched, first.Asked, first.New));
        Assert.Equal(new FileReport("list.csv", 2, 1, 0, 0, 1), Assert.Single(first.Files));
        Assert.Equal([], folder.ReadLines("sites.csv"));
        var question = Assert.Single(folder.ReadLines("judgements.csv"));
        Assert.StartsWith(
            "company:mine-altiplano-tin-mining-holdings-of-bermuda,Altiplano Tin Mining Holdings of Bermuda,CHL,company:altiplano-tin,"
            + "Altiplano Tin,", question, StringComparison.Ordinal);
        Assert.Contains("waits for the answer", Assert.Single(folder.ReadLines("refused.csv")), StringComparison.Ordinal);

        Answer(folder, answer);
        var second = await MapAsync(folder, store, file);
        var third = await MapAsync(folder, store, file);

        Assert.Equal((0, 0), (second.Asked, third.Asked));
        Assert.Contains("," + operatorId + ",", Assert.Single(folder.ReadLines("sites.csv")), StringComparison.Ordinal);
        Assert.Contains("," + answer + ",", Assert.Single(folder.ReadLines("judgements.csv")), StringComparison.Ordinal);
        Assert.Equal([], folder.ReadLines("refused.csv"));
    }

    [Fact]
    public async Task An_answer_that_is_none_is_named_with_its_line()
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(Base);
        var file = folder.Write("list.csv", "Company,Country,Number,Works\nAltiplano Tin Mining Holdings of Bermuda,Chile,,\n");
        await MapAsync(folder, store, file);
        Answer(folder, "yes");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => MapAsync(folder, store, file));

        Assert.EndsWith(
            "judgements.csv:2: answer: \"yes\" is no answer; expected same, new, or the id of another entity of the base.", error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site:north", "judgements.csv: answer: \"site:north\" is no company, which company:")]
    [InlineData("company:zz", "judgements.csv: answer: \"company:zz\" is not in the base; expected same, new, or the id of another ")]
    [InlineData("\"a\"b", "judgements.csv:2: has a quote where none may stand; ")]
    public async Task An_answer_that_cannot_be_meant_is_named(string answer, string message)
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(Base);
        var file = folder.Write("list.csv", "Company,Country,Number,Works\nAltiplano Tin Mining Holdings of Bermuda,Chile,,\n");
        await MapAsync(folder, store, file);
        Answer(folder, answer);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => MapAsync(folder, store, file));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sure_match_does_not_overrule_an_answer_that_the_base_does_not_have()
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(Base);
        var file = folder.Write("list.csv", "Company,Country,Number,Works\nAltiplano Tin,Peru,,\n");
        await MapAsync(folder, store, file);
        var path = Path.Combine(folder.Out, "judgements.csv");
        var answered = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))
            .Replace(",SAME,,", ",SAME,company:zz,", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, answered, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => MapAsync(folder, store, file));

        Assert.StartsWith("judgements.csv: answer: \"company:zz\" is not in the base; ", error.Message, StringComparison.Ordinal);
        Assert.Equal(answered, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_of_judgements_that_was_cut_short_is_no_answer()
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(Base);
        var file = folder.Write("list.csv", "Company,Country,Number,Works\nAltiplano Tin Mining Holdings of Bermuda,Chile,,\n");
        await MapAsync(folder, store, file);
        var path = Path.Combine(folder.Out, "judgements.csv");
        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(
            path, [lines[0], lines[1].Split(',')[0] + ",Altiplano"], TestContext.Current.CancellationToken);

        Assert.Equal(1, (await MapAsync(folder, store, file)).Asked);
    }

    [Theory]
    [InlineData(-12.01, -75.01, null, "site:north")]
    [InlineData(-17.01, -71.01, null, "site:south")]
    [InlineData(null, null, "高原锡业", "site:north")]
    [InlineData(null, null, "Cordillera Smelting S.A.", "site:south")]
    public async Task Place_and_operator_decide_between_like_names(double? latitude, double? longitude, string? name, string expected)
    {
        await using var store = EmbeddedStore.InMemory(Base);
        var matcher = new EntityMatcher(await store.OpenReaderAsync(TestContext.Current.CancellationToken));

        var found = await matcher.FindAsync(
            new MatchQuestion("Cerro") { Kinds = ["site"], Country = "PER", Latitude = latitude, Longitude = longitude, Operator = name },
            TestContext.Current.CancellationToken);

        Assert.Equal(expected, found[0].Entity.Id);
        Assert.True(found[0].Score > found[1].Score);
    }

    private static Site Create(string id, string name, string company, double latitude, double longitude) => new(
        id, name, Stage.Refining, "PER", company, latitude, longitude, SiteStatus.Operating, null, null, false, ["source:s"], null);

    private static async Task<MappingReport> MapAsync(MappedFolder folder, EmbeddedStore store, string file)
    {
        IKnowledgeReader reader = await store.OpenReaderAsync(TestContext.Current.CancellationToken);
        return await folder.MapAsync(folder.Write("p.yaml", Profile), reader, file);
    }

    private static void Answer(MappedFolder folder, string answer)
    {
        var path = Path.Combine(folder.Out, "judgements.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(",ASK,,", $",ASK,{answer},", StringComparison.Ordinal));
    }
}
