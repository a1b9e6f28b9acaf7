using System.Globalization;
using GraphKb.Model;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>How one kind of row lies in its table: columns in the words of the package, key columns first. Blank is ''.</summary>
internal sealed record Layout<T>(string Table, string[] Columns, int KeyColumns, Func<T, object?[]> Write, Func<Values, T> Read);

/// <summary>The cells of the row a reader stands on, one after the other; strings that repeat are kept once.</summary>
internal sealed class Values(SqliteDataReader reader, Dictionary<string, string> strings)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<Evidence, Evidence> _evidence = new(EvidenceComparer.Instance);
    private int _place;

    public void NextRow() => _place = 0;

    public string Need()
    {
        var text = reader.IsDBNull(_place) ? "" : reader.GetString(_place);
        _place++;
        return strings.TryGetValue(text, out var known) ? known : strings[text] = text;
    }

    /// <summary>A string that hardly repeats: not kept for others.</summary>
    public string Own() => reader.GetString(_place++);

    public string? Text() => Need() is { Length: > 0 } text ? text : null;

    public double? Number() => reader.IsDBNull(_place++) ? null : reader.GetDouble(_place - 1);

    public int Whole() => reader.GetInt32(_place++);

    public DateOnly? Day() => Text() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<string> List()
    {
        var text = Need();
        return _lists.TryGetValue(text, out var known) ? known : _lists[text] = text.Length == 0 ? [] : text.Split(';');
    }

    public Evidence Evidence(DateOnly? since = null, DateOnly? until = null)
    {
        var evidence = new Evidence(since, until, Number() ?? 1, List(), Text());
        return _evidence.TryGetValue(evidence, out var known) ? known : _evidence[evidence] = evidence;
    }

    private sealed class EvidenceComparer : IEqualityComparer<Evidence>
    {
        public static readonly EvidenceComparer Instance = new();

        // Lists are kept once, so the same list is the same object.
        public bool Equals(Evidence? x, Evidence? y) => x!.Since == y!.Since && x.Until == y.Until && x.Confidence == y.Confidence
            && ReferenceEquals(x.Sources, y.Sources) && x.Note == y.Note;

        public int GetHashCode(Evidence evidence) => HashCode.Combine(evidence.Since, evidence.Until, evidence.Confidence, evidence.Note);
    }
}

/// <summary>The layout of every table.</summary>
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

    public static readonly Layout<Site> Sites = new("sites",
        ["id", "name", "stage", "country", "operator", "latitude", "longitude", "status", "opened", "closed", "aggregate", "sources", "note"], 1,
        row =>
        [
            row.Id, row.Name, (int)row.Stage, row.Country, row.Operator, row.Latitude, row.Longitude, (int)row.Status, row.Opened, row.Closed,
            row.Aggregate ? 1 : 0, row.Sources, row.Note,
        ],
        row => new(
            row.Need(), row.Own(), (Stage)row.Whole(), row.Need(), row.Text(), row.Number(), row.Number(), (SiteStatus)row.Whole(),
            row.Day(), row.Day(), row.Whole() == 1, row.List(), row.Text()));

    public static readonly Layout<Measure> Measures = new("measures",
        ["id", "kind", "issuer", "targets", "minerals", "stages", "since", "until", "description", "sources"], 1,
        row =>
        [
            row.Id, (int)row.Kind, row.Issuer, row.Targets, row.Minerals, row.Stages.Select(Words.Of).ToList(), row.Since, row.Until,
            row.Description, row.Sources,
        ],
        row => new(
            row.Need(), (MeasureKind)row.Whole(), row.Text(), row.List(), row.List(), [.. row.List().Select(word => Words.Find<Stage>(word)!.Value)],
            row.Day(), row.Day(), row.Text(), row.List()));

    public static readonly Layout<Source> Sources = new("sources", ["id", "title", "publisher", "published", "url", "kind", "reliability"], 1,
        row => [row.Id, row.Title, row.Publisher, row.Published, row.Url, (double?)row.Kind, (double?)row.Reliability],
        row => new(row.Need(), row.Own(), row.Text(), row.Day(), row.Text(), (SourceKind?)row.Number(), (Reliability?)row.Number()));

    public static readonly Layout<Supply> Supplies = new("supplies", ["from", "to", "mineral", "form", "since", "tonnes", .. DatedColumns], 5,
        row => [row.From, row.To, row.Mineral, row.Form, row.Evidence.Since, row.Tonnes, .. Dated(row)],
        row => ReadSupply(row));

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

    private static Supply ReadSupply(Values row)
    {
        var (from, to, mineral, form) = (row.Need(), row.Need(), row.Need(), row.Text());
        var (since, tonnes) = (row.Day(), row.Number());
        return new Supply(from, to, mineral, form, tonnes, row.Evidence(since, row.Day()));
    }

    private static object?[] Dated(Fact fact) => [fact.Evidence.Until, fact.Evidence.Confidence, fact.Evidence.Sources, fact.Evidence.Note];

    private static object?[] Undated(Fact fact) => [fact.Evidence.Confidence, fact.Evidence.Sources, fact.Evidence.Note];
}
