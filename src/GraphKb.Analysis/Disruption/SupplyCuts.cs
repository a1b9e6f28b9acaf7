using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Disruption;

/// <summary>The supplies that a scenario cuts: by its blocks, and by measures on record.</summary>
internal sealed class SupplyCuts
{
    private readonly List<CutRule> _rules = [];

    private SupplyCuts()
    {
    }

    // Whether a supply is cut, by the site indexes of its ends and the id of its mineral.
    private delegate bool CutRule(int fromSiteIndex, int toSiteIndex, string mineral);

    /// <summary>Checks the blocks and measures of a scenario and compiles them.</summary>
    /// <exception cref="UserInputException">An id or a code does not exist, or a measure cannot be applied.</exception>
    public static async ValueTask<SupplyCuts> ReadAsync(
        IKnowledgeReader reader, Scenario scenario, DateOnly asOf, CancellationToken cancellationToken)
    {
        var cuts = new SupplyCuts();
        for (var position = 0; position < scenario.Block.Count; position++)
        {
            cuts._rules.Add(CompileBlock(reader.Tables, scenario.Block[position], $"scenario.block[{position}]"));
        }

        var entities = await reader.FindEntitiesAsync(scenario.Measures, cancellationToken).ConfigureAwait(false);
        for (var position = 0; position < entities.Count; position++)
        {
            var (id, argument) = (scenario.Measures[position], $"scenario.measures[{position}]");
            if (entities[position] is not Measure measure)
            {
                var nearest = await reader.FindNearestIdsAsync(EntityId.WithKind(id, "measure"), cancellationToken).ConfigureAwait(false);
                throw UnknownId.FromNearest("measure", id, nearest, argument);
            }

            CheckMeasure(measure, asOf, argument);
            cuts._rules.Add(CompileMeasure(reader.Tables, measure));
        }

        return cuts;
    }

    /// <summary>Finds the cut supplies of a network. O(edges x rules).</summary>
    /// <returns>For each edge, whether its supply is cut.</returns>
    public bool[] Find(SupplyNetwork network)
    {
        var isCut = new bool[network.Graph.EdgeCount];
        if (_rules.Count == 0)
        {
            return isCut;
        }

        var minerals = network.MineralIndexes.Value;
        for (var edge = 0; edge < isCut.Length; edge++)
        {
            var from = network.SiteIndexes[network.Graph.From(edge)];
            var to = network.SiteIndexes[network.Graph.To(edge)];
            var mineral = network.Minerals[minerals[edge]];
            isCut[edge] = _rules.Exists(rule => rule(from, to, mineral));
        }

        return isCut;
    }

    private static CutRule CompileBlock(EntityTables tables, Block block, string argument)
    {
        ArgumentChecks.Country(tables, block.From, argument + ".from");
        ArgumentChecks.Country(tables, block.To, argument + ".to");
        foreach (var mineral in block.Minerals)
        {
            ArgumentChecks.Mineral(tables, mineral, argument + ".minerals");
        }

        var fromCountry = block.From is null ? -1 : tables.Countries.Find(block.From);
        var toCountry = block.To is null ? -1 : tables.Countries.Find(block.To);
        var covers = CompileMinerals(tables, block.Minerals);
        var countryOf = tables.Sites.CountryIndexes;
        return (from, to, mineral) =>
            (fromCountry < 0 || countryOf[from] == fromCountry) && (toCountry < 0 || countryOf[to] == toCountry) && covers(mineral);
    }

    private static CutRule CompileMeasure(EntityTables tables, Measure measure)
    {
        var issuer = tables.Countries.Find(measure.Issuer!);
        var targets = measure.Targets.Select(tables.Countries.Find).ToHashSet();
        var covers = CompileMinerals(tables, measure.Minerals);
        var (countryOf, stageOf) = (tables.Sites.CountryIndexes, tables.Sites.Stages);
        return (from, to, mineral) =>
            countryOf[from] == issuer && (measure.Stages.Count == 0 || measure.Stages.Contains(stageOf[from]))
            && (targets.Count == 0 ? countryOf[to] != issuer : targets.Contains(countryOf[to])) && covers(mineral);
    }

    private static Func<string, bool> CompileMinerals(EntityTables tables, IReadOnlyList<string> minerals)
    {
        var closures = minerals.SelectMany(tables.Minerals.Closure).ToHashSet(StringComparer.Ordinal);
        return minerals.Count == 0 ? _ => true : closures.Contains;
    }

    private static void CheckMeasure(Measure measure, DateOnly asOf, string argument)
    {
        if (measure.Kind is not (MeasureKind.ExportControl or MeasureKind.ExportBan or MeasureKind.Licensing))
        {
            throw new UserInputException(
                argument,
                $"{measure.Id} is of the kind {EnumNames.Format(measure.Kind)}; "
                + "only EXPORT_CONTROL, EXPORT_BAN and LICENSING can be taken at their word.");
        }

        if (measure.Issuer is null)
        {
            throw new UserInputException(argument, $"{measure.Id} has no issuer on record, so it cannot be said whose supplies it cuts.");
        }

        if (!measure.Period.Contains(asOf))
        {
            throw new UserInputException(
                argument,
                $"{measure.Id} is not in force on {IsoDate.Format(asOf)} "
                + $"(since {FormatDay(measure.Since)}, until {FormatDay(measure.Until)}); "
                + "ask with an asOf on which it is.");
        }
    }

    private static string FormatDay(DateOnly? day) => IsoDate.Format(day) ?? "unknown";
}
