using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// How one kind of row lies in its table: the key columns first, as in the .sql files. Sites and supplies, the two large tables,
/// have a reader and a writer of their own.
/// </summary>
internal sealed record Layout<T>(string Table, string[] Columns, int KeyColumns, Func<T, object?[]> Write, Func<Values, T> Read);

/// <summary>The layout of every table but the two large ones.</summary>
internal static class Layouts
{
    private static readonly string[] DatedColumns = ["until", "confidence", "sources", "note"];
    private static readonly string[] UndatedColumns = ["confidence", "sources", "note"];

    public static readonly Layout<Country> Countries = new("countries", ["code", "name", "region"], 1,
        row => [row.Code, row.Name, row.Region],
        row => new(row.Need(), row.Own(), row.Text()));

    public static readonly Layout<Alliance> Alliances = new("alliances", ["id", "name", "founded", "description", "sources"], 1,
        row => [row.Id, row.Name, row.Founded, row.Description, row.Sources],
        row => new(row.Need(), row.Own(), row.Day(), row.Text(), row.List()));

    public static readonly Layout<Mineral> Minerals = new(
        "minerals", ["id", "name", "symbol", "parent", "basis", "hs", "critical_for", "sources"], 1,
        row => [row.Id, row.Name, row.Symbol, row.Parent, row.Basis, row.Hs, row.CriticalFor, row.Sources],
        row => new(row.Need(), row.Own(), row.Text(), row.Text(), row.Text(), row.List(), row.List(), row.List()));

    public static readonly Layout<Company> Companies = new("companies", ["id", "name", "country", "state_owned", "sources"], 1,
        row => [row.Id, row.Name, row.Country, row.StateOwned ? 1 : 0, row.Sources],
        row => new(row.Need(), row.Own(), row.Need(), row.Whole() == 1, row.List()));

    public static readonly Layout<Measure> Measures = new("measures",
        ["id", "kind", "issuer", "targets", "minerals", "stages", "since", "until", "description", "sources"], 1,
        row =>
        [
            row.Id, (int)row.Kind, row.Issuer, row.Targets, row.Minerals, row.Stages.Select(EnumNames.Format).ToList(), row.Since, row.Until,
            row.Description, row.Sources,
        ],
        row => new(
            row.Need(), (MeasureKind)row.Whole(), row.Text(), row.List(), row.List(), [.. row.List().Select(word => EnumNames.Find<Stage>(word)!.Value)],
            row.Day(), row.Day(), row.Text(), row.List()));

    public static readonly Layout<Source> Sources = new("sources", ["id", "title", "publisher", "published", "url", "kind", "reliability"], 1,
        row => [row.Id, row.Title, row.Publisher, row.Published, row.Url, (int?)row.Kind, (int?)row.Reliability],
        row => new(row.Need(), row.Own(), row.Text(), row.Day(), row.Text(), (SourceKind?)row.Number(), (Reliability?)row.Number()));

    public static readonly Layout<Capacity> Capacities = new("capacities", ["site", "mineral", "since", "tonnes", .. DatedColumns], 3,
        row => [row.Site, row.Mineral, row.Evidence.Since, row.Tonnes, .. Dated(row)],
        row =>
        {
            var (site, mineral, since, tonnes) = (row.Need(), row.Need(), row.Day(), row.Number());
            return new(site, mineral, tonnes, row.Evidence(since, row.Day()));
        });

    public static readonly Layout<Holding> Holdings = new("holdings", ["site", "mineral", "since", "tonnes", .. DatedColumns], 3,
        row => [row.Site, row.Mineral, row.Evidence.Since, row.Tonnes, .. Dated(row)],
        row =>
        {
            var (site, mineral, since, tonnes) = (row.Need(), row.Need(), row.Day(), row.Number());
            return new(site, mineral, tonnes, row.Evidence(since, row.Day()));
        });

    public static readonly Layout<Ownership> Ownerships = new("ownerships", ["owner", "owned", "since", "share", .. DatedColumns], 3,
        row => [row.Owner, row.Owned, row.Evidence.Since, row.Share, .. Dated(row)],
        row =>
        {
            var (owner, owned, since, share) = (row.Need(), row.Need(), row.Day(), row.Number());
            return new(owner, owned, share ?? 0, row.Evidence(since, row.Day()));
        });

    public static readonly Layout<Membership> Memberships = new("memberships", ["country", "alliance", "since", .. DatedColumns], 3,
        row => [row.Country, row.Alliance, row.Evidence.Since, .. Dated(row)],
        row =>
        {
            var (country, alliance, since) = (row.Need(), row.Need(), row.Day());
            return new(country, alliance, row.Evidence(since, row.Day()));
        });

    public static readonly Layout<Statistic> Statistics = new(
        "statistics", ["country", "mineral", "measure", "year", "tonnes", "share", .. UndatedColumns], 4,
        row => [row.Country, row.Mineral, (int)row.Measure, row.Year, row.Tonnes, row.Share, .. Undated(row)],
        row => new(row.Need(), row.Need(), (StatisticMeasure)row.Whole(), row.Whole(), row.Number(), row.Number(), row.Evidence()));

    public static readonly Layout<Trade> Trades = new(
        "trades", ["exporter", "importer", "mineral", "hs", "year", "tonnes", "usd", "importer_share", .. UndatedColumns], 5,
        row => [row.Exporter, row.Importer, row.Mineral, row.Hs, row.Year, row.Tonnes, row.Usd, row.ImporterShare, .. Undated(row)],
        row => new(
            row.Need(), row.Need(), row.Need(), row.Text(), row.Whole(), row.Number(), row.Number(), row.Number(), row.Evidence()));

    private static object?[] Dated(Fact fact) => [fact.Evidence.Until, fact.Evidence.Confidence, fact.Evidence.Sources, fact.Evidence.Note];

    private static object?[] Undated(Fact fact) => [fact.Evidence.Confidence, fact.Evidence.Sources, fact.Evidence.Note];
}
