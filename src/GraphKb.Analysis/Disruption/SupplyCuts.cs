using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Disruption;

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
            cuts._rules.Add(OfBlock(reader.Tables, scenario.Block[place], $"scenario.block[{place}]"));
        }

        var measures = await reader.FindEntitiesAsync(scenario.Measures, cancellationToken).ConfigureAwait(false);
        for (var place = 0; place < measures.Count; place++)
        {
            var argument = $"scenario.measures[{place}]";
            if (measures[place] is not Measure measure)
            {
                var nearest = await reader.FindNearestIdsAsync(DidYouMean.AsKind(scenario.Measures[place], "measure"), cancellationToken).ConfigureAwait(false);
                throw new UserInputException(argument, $"There is no measure \"{scenario.Measures[place]}\"{DidYouMean.Tail(nearest)}.");
            }

            CheckMeasure(measure, asOf, argument);
            cuts._rules.Add(OfMeasure(reader.Tables, measure));
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

    private static Func<int, int, string, bool> OfBlock(EntityTables tables, Block block, string argument)
    {
        ArgumentChecks.Country(tables, block.From, argument + ".from");
        ArgumentChecks.Country(tables, block.To, argument + ".to");
        foreach (var mineral in block.Minerals)
        {
            ArgumentChecks.Mineral(tables, mineral, argument + ".minerals");
        }

        var from = block.From is null ? -1 : tables.Countries.Find(block.From);
        var to = block.To is null ? -1 : tables.Countries.Find(block.To);
        var covers = Covering(tables, block.Minerals);
        var countries = tables.Sites.Countries;
        return (seller, buyer, mineral) =>
            (from < 0 || countries[seller] == from) && (to < 0 || countries[buyer] == to) && covers(mineral);
    }

    private static Func<int, int, string, bool> OfMeasure(EntityTables tables, Measure measure)
    {
        var issuer = tables.Countries.Find(measure.Issuer!);
        var targets = measure.Targets.Select(tables.Countries.Find).ToHashSet();
        var covers = Covering(tables, measure.Minerals);
        var (countries, stages) = (tables.Sites.Countries, tables.Sites.Stages);
        return (seller, buyer, mineral) =>
            countries[seller] == issuer && (measure.Stages.Count == 0 || measure.Stages.Contains(stages[seller]))
            && (targets.Count == 0 ? countries[buyer] != issuer : targets.Contains(countries[buyer])) && covers(mineral);
    }

    private static Func<string, bool> Covering(EntityTables tables, IReadOnlyList<string> minerals)
    {
        var closure = minerals.SelectMany(tables.Minerals.Closure).ToHashSet(StringComparer.Ordinal);
        return minerals.Count == 0 ? _ => true : closure.Contains;
    }

    private static void CheckMeasure(Measure measure, DateOnly asOf, string argument)
    {
        if (measure.Kind is not (MeasureKind.ExportControl or MeasureKind.ExportBan or MeasureKind.Licensing))
        {
            throw new UserInputException(
                argument, $"{measure.Id} is of the kind {EnumNames.Format(measure.Kind)}; only EXPORT_CONTROL, EXPORT_BAN and LICENSING can be taken at their word.");
        }

        if (measure.Issuer is null)
        {
            throw new UserInputException(argument, $"{measure.Id} has no issuer on record, so it cannot be said whose supplies it cuts.");
        }

        if (!measure.Period.Contains(asOf))
        {
            throw new UserInputException(
                argument, $"{measure.Id} is not in force on {asOf:yyyy-MM-dd} (since {Day(measure.Since)}, until {Day(measure.Until)}); ask with an asOf on which it is.");
        }
    }

    private static string Day(DateOnly? day) => IsoDate.Format(day) ?? "unknown";
}
