using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Networks;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Knowledge.Disruption;

/// <summary>Which supplies a scenario cuts: blocked trade, and controls on record taken at their word.</summary>
internal sealed class SupplyCuts
{
    private readonly List<Func<int, int, string, bool>> _rules = [];

    private SupplyCuts()
    {
    }

    /// <summary>Reads the rules of a scenario.</summary>
    public static async ValueTask<SupplyCuts> ReadAsync(
        IKnowledgeReader reader, Scenario scenario, DateOnly asOf, CancellationToken cancellationToken)
    {
        var cuts = new SupplyCuts();
        for (var place = 0; place < scenario.Block.Count; place++)
        {
            cuts._rules.Add(OfBlock(reader.Atlas, scenario.Block[place], $"scenario.block[{place}]"));
        }

        var measures = await reader.FindEntitiesAsync(scenario.Measures, cancellationToken).ConfigureAwait(false);
        for (var place = 0; place < measures.Count; place++)
        {
            var argument = $"scenario.measures[{place}]";
            if (measures[place] is not Measure measure)
            {
                var nearest = await reader.FindNearestIdsAsync(Nearest.AsKind(scenario.Measures[place], "measure"), cancellationToken).ConfigureAwait(false);
                throw new UserInputException(argument, $"There is no measure \"{scenario.Measures[place]}\"{Nearest.Tail(nearest)}.");
            }

            CheckMeasure(measure, asOf, argument);
            cuts._rules.Add(OfMeasure(reader.Atlas, measure));
        }

        return cuts;
    }

    /// <summary>Whether each supply of a network is cut.</summary>
    public bool[] Find(SupplyNetwork network)
    {
        var cut = new bool[network.Graph.EdgeCount];
        if (_rules.Count == 0)
        {
            return cut;
        }

        for (var edge = 0; edge < cut.Length; edge++)
        {
            var (from, to) = (network.SiteNumbers[network.Graph.From(edge)], network.SiteNumbers[network.Graph.To(edge)]);
            cut[edge] = _rules.Exists(rule => rule(from, to, network.Minerals[network.MineralNumbers[edge]]));
        }

        return cut;
    }

    private static Func<int, int, string, bool> OfBlock(Atlas atlas, Block block, string argument)
    {
        Checks.Country(atlas, block.From, argument + ".from");
        Checks.Country(atlas, block.To, argument + ".to");
        foreach (var mineral in block.Minerals)
        {
            Checks.Mineral(atlas, mineral, argument + ".minerals");
        }

        var from = block.From is null ? -1 : atlas.Countries.Find(block.From);
        var to = block.To is null ? -1 : atlas.Countries.Find(block.To);
        var covers = Covering(atlas, block.Minerals);
        var countries = atlas.Sites.Countries;
        return (seller, buyer, mineral) =>
            (from < 0 || countries[seller] == from) && (to < 0 || countries[buyer] == to) && covers(mineral);
    }

    private static Func<int, int, string, bool> OfMeasure(Atlas atlas, Measure measure)
    {
        var issuer = atlas.Countries.Find(measure.Issuer!);
        var targets = measure.Targets.Select(atlas.Countries.Find).ToHashSet();
        var covers = Covering(atlas, measure.Minerals);
        var (countries, stages) = (atlas.Sites.Countries, atlas.Sites.Stages);
        return (seller, buyer, mineral) =>
            countries[seller] == issuer && (measure.Stages.Count == 0 || measure.Stages.Contains(stages[seller]))
            && (targets.Count == 0 ? countries[buyer] != issuer : targets.Contains(countries[buyer])) && covers(mineral);
    }

    private static Func<string, bool> Covering(Atlas atlas, IReadOnlyList<string> minerals)
    {
        var closure = minerals.SelectMany(atlas.Minerals.Closure).ToHashSet(StringComparer.Ordinal);
        return minerals.Count == 0 ? _ => true : closure.Contains;
    }

    private static void CheckMeasure(Measure measure, DateOnly asOf, string argument)
    {
        if (measure.Kind is not (MeasureKind.ExportControl or MeasureKind.ExportBan or MeasureKind.Licensing))
        {
            throw new UserInputException(
                argument, $"{measure.Id} is of the kind {Words.Of(measure.Kind)}; only EXPORT_CONTROL, EXPORT_BAN and LICENSING can be taken at their word.");
        }

        if (measure.Issuer is null)
        {
            throw new UserInputException(argument, $"{measure.Id} has no issuer on record, so it cannot be said whose supplies it cuts.");
        }

        if ((measure.Since is { } since && asOf < since) || (measure.Until is { } until && asOf >= until))
        {
            throw new UserInputException(
                argument, $"{measure.Id} is not in force on {asOf:yyyy-MM-dd} (since {Day(measure.Since)}, until {Day(measure.Until)}); ask with an asOf on which it is.");
        }
    }

    private static string Day(DateOnly? day) => FactId.Day(day) ?? "unknown";
}
