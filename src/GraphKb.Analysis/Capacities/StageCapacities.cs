using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Capacities;

/// <summary>The capacities-down of a mineral at a day, added up by stage and country, over the sites that take part.</summary>
internal sealed class StageCapacities
{
    private readonly EntityTables _atlas;
    private readonly DateOnly _asOf;
    private readonly List<(int Site, double Tonnes)>[] _stages = [.. Enum.GetValues<Stage>().Select(_ => new List<(int, double)>())];

    private StageCapacities(EntityTables tables, DateOnly asOf) => (_atlas, _asOf) = (tables, asOf);

    /// <summary>Reads the capacities.</summary>
    public static async ValueTask<StageCapacities> ReadAsync(
        IKnowledgeReader reader, string mineral, DateOnly asOf, CancellationToken cancellationToken)
    {
        var capacities = await SiteCapacities.ReadAsync(reader, mineral, asOf, cancellationToken).ConfigureAwait(false);
        var stages = new StageCapacities(reader.Tables, asOf);
        foreach (var id in capacities.SiteIds.Order(StringComparer.Ordinal))
        {
            var site = reader.Tables.Sites.Ids.Find(id);
            if (capacities.DownOf(id) is { } tonnes && reader.Tables.Sites.TakesPart(site, asOf.DayNumber))
            {
                stages._stages[(int)reader.Tables.Sites.Stages[site]].Add((site, tonnes));
            }
        }

        return stages;
    }

    /// <summary>Whether any capacity of a stage is known, be it 0.</summary>
    public bool IsKnown(Stage stage) => _stages[(int)stage].Count > 0;

    /// <summary>The tonnes of a stage in all.</summary>
    public double Total(Stage stage) => Rounded(_stages[(int)stage].Sum(row => row.Tonnes));

    /// <summary>The tonnes of a stage by the number of the country located in; 0 where 0 is known, without a place where nothing is.</summary>
    public SortedDictionary<int, double> ByLocation(Stage stage) => By(stage, site => _atlas.Sites.Countries[site]);

    /// <summary>The tonnes of a stage by the number of the controlling country; what nobody controls is in none.</summary>
    public SortedDictionary<int, double> ByOwnership(Stage stage)
    {
        var controllers = ControlTable.Of(_atlas, _asOf).Sites;
        return By(stage, site => controllers[site]);
    }

    // 0.1 + 0.2 ties with 0.3: to a billionth of a tonne.
    private static double Rounded(double tonnes) => Math.Round(tonnes, 9);

    private SortedDictionary<int, double> By(Stage stage, Func<int, int> countryOf)
    {
        var tonnes = new SortedDictionary<int, double>();
        foreach (var row in _stages[(int)stage])
        {
            if (countryOf(row.Site) is >= 0 and var country)
            {
                tonnes[country] = Rounded(tonnes.GetValueOrDefault(country) + row.Tonnes);
            }
        }

        return tonnes;
    }
}
