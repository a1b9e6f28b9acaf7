using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Rows;

/// <summary>The kinds of fact. A relationship carries all that its row says but the two ends.</summary>
internal static class FactKinds
{
    public static readonly FactKind<Supply> Supplies = new("SUPPLIES", "supplies", "facts/supplies",
        fact => (fact.From, fact.To),
        fact => Start(fact).With("mineral", fact.Mineral).With("form", fact.Form).With("tonnes", fact.Tonnes),
        (from, to, fields) => new(from, to, fields.Need("mineral"), fields.Text("form"), fields.Number("tonnes"), fields.Evidence()));

    public static readonly FactKind<Capacity> Capacities = new("HANDLES", "capacities", "facts/capacities",
        fact => (fact.Site, fact.Mineral),
        fact => Start(fact).With("tonnes", fact.Tonnes),
        (from, to, fields) => new(from, to, fields.Number("tonnes"), fields.Evidence()));

    public static readonly FactKind<Holding> Holdings = new("HOLDS", "holdings", "facts/holdings",
        fact => (fact.Site, fact.Mineral),
        fact => Start(fact).With("tonnes", fact.Tonnes),
        (from, to, fields) => new(from, to, fields.Number("tonnes"), fields.Evidence()));

    public static readonly FactKind<Ownership> Ownerships = new("OWNS", "ownerships", "facts/ownerships",
        fact => (fact.Owner, fact.Owned),
        fact => Start(fact).With("share", fact.Share),
        (from, to, fields) => new(from, to, fields.NeedNumber("share"), fields.Evidence()));

    public static readonly FactKind<Membership> Memberships = new("MEMBER_OF", "memberships", "facts/memberships",
        fact => (EntityId.ForCountry(fact.Country), fact.Alliance),
        Start,
        (from, to, fields) => new(EntityId.Slug(from), to, fields.Evidence()));

    public static readonly FactKind<Statistic> Statistics = new("REPORTS", "statistics", "facts/statistics",
        fact => (EntityId.ForCountry(fact.Country), fact.Mineral),
        fact => Start(fact).With("measure", EnumNames.Format(fact.Measure)).With("year", fact.Year).With("tonnes", fact.Tonnes).With("share", fact.Share),
        (from, to, fields) => new(
            EntityId.Slug(from), to, fields.Word<StatisticMeasure>("measure"), fields.Whole("year"), fields.Number("tonnes"), fields.Number("share"), fields.Evidence()));

    public static readonly FactKind<Trade> Trades = new("EXPORTS_TO", "trades", "facts/trades",
        fact => (EntityId.ForCountry(fact.Exporter), EntityId.ForCountry(fact.Importer)),
        fact => Start(fact).With("mineral", fact.Mineral).With("hs", fact.Hs).With("year", fact.Year).With("tonnes", fact.Tonnes)
            .With("usd", fact.Usd).With("importerShare", fact.ImporterShare),
        (from, to, fields) => new(
            EntityId.Slug(from), EntityId.Slug(to), fields.Need("mineral"), fields.Text("hs"), fields.Whole("year"), fields.Number("tonnes"),
            fields.Number("usd"), fields.Number("importerShare"), fields.Evidence()));

    /// <summary>The fact of a relationship, whose id must be the one that its natural key makes.</summary>
    public static Fact Read(string type, string from, string to, IReadOnlyDictionary<string, object?> properties)
    {
        var fields = new Fields(properties);
        var fact = Read(type, from, to, fields);
        var id = fields.Need("id");
        return fact.Id == id ? fact : throw Fields.Broken($"{id}: what it says would make it {fact.Id}");
    }

    private static Fact Read(string type, string from, string to, Fields fields) => type switch
    {
        "SUPPLIES" => Supplies.Read(from, to, fields),
        "HANDLES" => Capacities.Read(from, to, fields),
        "HOLDS" => Holdings.Read(from, to, fields),
        "OWNS" => Ownerships.Read(from, to, fields),
        "MEMBER_OF" => Memberships.Read(from, to, fields),
        "REPORTS" => Statistics.Read(from, to, fields),
        "EXPORTS_TO" => Trades.Read(from, to, fields),
        _ => throw Fields.Broken($"{from}: no kind of fact is called {type}"),
    };

    private static Properties Start(Fact fact) => new Properties().With("id", fact.Id).WithEvidence(fact.Evidence);
}
