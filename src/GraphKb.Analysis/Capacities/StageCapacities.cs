using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Capacities;

/// <summary>
/// The capacity-down of a mineral on a day, summed by stage and country over the sites that take part. Sums are rounded to nine decimals,
/// so that 0.1 + 0.2 equals 0.3.
/// </summary>
internal sealed class StageCapacities
{
    private const int Decimals = 9;
    private readonly EntityTables _tables;
    private readonly EvidenceFilter _filter;
    private readonly List<(int SiteIndex, double Tonnes)>[] _sitesOfStage =
        [.. Enum.GetValues<Stage>().Select(_ => new List<(int, double)>())];

    private StageCapacities(EntityTables tables, EvidenceFilter filter) => (_tables, _filter) = (tables, filter);

    /// <summary>Reads the capacities. O(sites with a known capacity).</summary>
    public static async ValueTask<StageCapacities> ReadAsync(
        IKnowledgeReader reader, string mineral, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var capacities = await SiteCapacities.ReadAsync(reader, mineral, filter, cancellationToken).ConfigureAwait(false);
        var sites = reader.Tables.Sites;
        var stages = new StageCapacities(reader.Tables, filter);
        foreach (var siteIndex in capacities.SiteIndexes.Order().WithStops(cancellationToken))
        {
            if (capacities.GetCapacityDown(siteIndex) is { } tonnes && sites.TakesPart(siteIndex, filter.AsOf.DayNumber))
            {
                stages._sitesOfStage[(int)sites.Stages[siteIndex]].Add((siteIndex, tonnes));
            }
        }

        return stages;
    }

    /// <summary>Whether any capacity of a stage is known; a known 0 counts.</summary>
    public bool IsKnown(Stage stage) => _sitesOfStage[(int)stage].Count > 0;

    /// <summary>The known tonnes of a stage; 0 where none are known.</summary>
    public double GetTotal(Stage stage) => Math.Round(_sitesOfStage[(int)stage].Sum(site => site.Tonnes), Decimals);

    /// <summary>The known tonnes of a stage by the country index of the location; a country without a known capacity is missing.</summary>
    public SortedDictionary<int, double> GetByLocation(Stage stage, CancellationToken cancellationToken) =>
        SumByCountry(stage, _tables.Sites.CountryIndexes, cancellationToken);

    /// <summary>The known tonnes of a stage by the country index of the controlling country, without sites that nobody controls.</summary>
    public SortedDictionary<int, double> GetByOwnership(Stage stage, CancellationToken cancellationToken) => SumByCountry(
        stage, ControlTable.Get(_tables, _filter, cancellationToken: cancellationToken).SiteControllers, cancellationToken);

    private SortedDictionary<int, double> SumByCountry(Stage stage, int[] countryOfSite, CancellationToken cancellationToken)
    {
        var tonnesOf = new SortedDictionary<int, double>();
        foreach (var (siteIndex, tonnes) in _sitesOfStage[(int)stage].WithStops(cancellationToken))
        {
            if (countryOfSite[siteIndex] is >= 0 and var countryIndex)
            {
                tonnesOf[countryIndex] = Math.Round(tonnesOf.GetValueOrDefault(countryIndex) + tonnes, Decimals);
            }
        }

        return tonnesOf;
    }
}
