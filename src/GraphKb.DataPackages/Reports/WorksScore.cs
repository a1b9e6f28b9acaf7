using GraphKb.DataPackages.Reviews;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Reports;

/// <summary>
/// How many of the ten largest works of a mineral and stage are complete. A work is complete with tonnes documented in 2021 or later, the
/// coordinates of the works itself, an operator, and an owner of it or of its operator on record. Works of unknown tonnes have no rank.
/// </summary>
internal sealed class WorksScore(ReviewedPackage reviewed)
{
    private const int Largest = 10;
    private const int OldestYear = 2021;

    // How a note says that the coordinates are not those of the works; seed/README.md asks for one of these.
    private static readonly string[] Places =
    [
        "coordinates of the town", "coordinates of the nearest town", "coordinates of the county", "coordinates of the area",
    ];

    private readonly Dictionary<string, int?> _published = reviewed.Package.Sources
        .ToDictionary(source => source.Id, source => source.Published?.FirstDay.Year, StringComparer.Ordinal);

    private readonly HashSet<string> _owned = [.. reviewed.Package.Ownerships.Select(fact => fact.Owned)];

    /// <summary>The score of a mineral and its descendants at a stage.</summary>
    /// <returns>For example <c>7 of 10</c>; a dash where no works has known tonnes.</returns>
    public string Format(string mineral, Stage stage)
    {
        var minerals = reviewed.Minerals.Down(mineral);
        var works = reviewed.Package.Sites
            .Where(site => site.Stage == stage && !site.Aggregate && reviewed.TakesPart(site.Id))
            .Select(site => (Site: site, Tonnes: reviewed.Capacities.GetDown(site.Id, mineral)))
            .Where(works => works.Tonnes is not null)
            .OrderByDescending(works => works.Tonnes).ThenBy(works => works.Site.Id, StringComparer.Ordinal)
            .Take(Largest).ToList();
        var complete = works.Count(work => IsComplete(work.Site, minerals));
        return works.Count == 0 ? "–" : FormattableString.Invariant($"{complete} of {works.Count}");
    }

    private bool IsComplete(Site site, IReadOnlyList<string> minerals) =>
        site is { Latitude: not null, Longitude: not null, Operator: not null }
        && !Places.Any(place => site.Note?.Contains(place, StringComparison.OrdinalIgnoreCase) == true)
        && (_owned.Contains(site.Id) || _owned.Contains(site.Operator))
        && minerals.Any(mineral => reviewed.Capacities.Find(site.Id, mineral) is { Tonnes: not null } fact && IsRecent(fact));

    private bool IsRecent(Capacity fact) =>
        fact.Evidence.Since?.Year >= OldestYear || fact.Evidence.Sources.Any(source => _published[source] >= OldestYear);
}
