using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Reviews;

/// <summary>A package with what the reviews look up in it.</summary>
internal sealed class ReviewedPackage
{
    private readonly IReadOnlyDictionary<string, RowPlaces> _places;
    private readonly HashSet<(string Country, string Mineral, StatisticMeasure Measure, int Year, string Source, double? Tonnes)> _figures;

    /// <summary>Prepares a package.</summary>
    /// <param name="package">The package, its rows in the order of the files.</param>
    /// <param name="places">For each file, where its rows are; a row without a place has line 0.</param>
    public ReviewedPackage(DataPackage package, IReadOnlyDictionary<string, RowPlaces> places)
    {
        // Every review reads all rows.
        package = package with { Sites = [.. package.Sites], Supplies = [.. package.Supplies] };
        (Package, _places) = (package, places);
        Sites = package.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        Minerals = new MineralTree(package.Minerals);
        _figures = [.. package.Statistics.Select(fact =>
            (fact.Country, fact.Mineral, fact.Measure, fact.Year, fact.Source, fact.Tonnes))];
        InForce =
        [
            .. package.Supplies.Where(fact => Holds(fact.Evidence) && TakesPart(fact.From) && TakesPart(fact.To))
                .GroupBy(fact => (fact.From, fact.To, fact.Mineral, fact.Form))
                .Select(facts => facts.MaxBy(fact => fact.Evidence.Since ?? DateOnly.MinValue)!),
        ];
        Capacities = new KnownCapacities(package.Capacities.Where(fact => Holds(fact.Evidence)), Minerals);
    }

    public DataPackage Package { get; }

    /// <summary>The day for which the package is reviewed: that of its descriptor. Null where it states none.</summary>
    public DateOnly? Day => Package.Info.Published;

    public Dictionary<string, Site> Sites { get; }

    public MineralTree Minerals { get; }

    /// <summary>The supplies in force between sites that take part. Of those of one key but for since, the latest.</summary>
    public IReadOnlyList<Supply> InForce { get; }

    public KnownCapacities Capacities { get; }

    /// <summary>
    /// Whether a child of the statistic's mineral has the same figure of the same source: mined graphite is natural graphite. Such a
    /// figure is reviewed once, at the child.
    /// </summary>
    public bool IsOfChild(Statistic fact) => Minerals.Children(fact.Mineral)
        .Any(child => _figures.Contains((fact.Country, child, fact.Measure, fact.Year, fact.Source, fact.Tonnes)));

    /// <summary>The root of the tree that a mineral belongs to.</summary>
    public string GetFamily(string mineral)
    {
        while (Minerals.Find(mineral)?.Parent is { } parent)
        {
            mineral = parent;
        }

        return mineral;
    }

    /// <summary>Whether a site takes part on the day; without a day, whether it is not known to have closed.</summary>
    public bool TakesPart(string siteId) => Sites[siteId] is var site
        && new DateRange(site.Opened, site.Closed) is var life
        && (Day is { } day ? life.Contains(day) : life.Until is null)
        && site.Status switch
        {
            SiteStatus.Planned or SiteStatus.Construction => site.Opened is not null,
            SiteStatus.Suspended or SiteStatus.Closed => site.Closed is not null,
            _ => true,
        };

    /// <summary>Creates a finding.</summary>
    public Finding Warn(FindingKind kind, ReviewedRow row, string column, FormattableString message)
    {
        var places = _places.GetValueOrDefault(row.Table.FileName);
        var (file, line) = (places?.GetFile(row.Index) ?? row.Table.FileName, places?.GetLine(row.Index) ?? 0);
        var text = FormattableString.Invariant(message);
        return new(kind, row.Id, new(Severity.Warning, file, line, column, text), row.Note);
    }

    private bool Holds(Evidence evidence) => Day is { } day ? evidence.HoldsAt(day) : evidence.Until is null;
}
