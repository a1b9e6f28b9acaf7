using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Warns about shares of over 1, statistics over the world's, supplies to an earlier stage, entities that nothing refers to,
/// and networks and markets without any tonnes.
/// </summary>
internal static class PackageWarnings
{
    public static void Check(PackageTables tables, ProblemList problems, CancellationToken cancellationToken)
    {
        ShareSums.Check(tables, problems);
        StatisticSums.Check(tables, problems);
        cancellationToken.ThrowIfCancellationRequested();
        CheckDirections(tables, problems);
        new UnknownTonnes(tables, problems).Check();
        cancellationToken.ThrowIfCancellationRequested();
        var isComplete = tables.All.All(rows => rows.IsComplete);
        foreach (var rows in tables.All)
        {
            // Nothing can refer to a measure. If a file could not be read, its references are unknown.
            if (isComplete && rows.Table.IsEntity && rows.Table.Kind != EntityKinds.Measure)
            {
                CheckUnused(rows, tables.Names, problems);
            }
        }
    }

    private static void CheckUnused(TableRows rows, StringPool names, ProblemList problems)
    {
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            if (rows.GetWhole(0, rowIndex) is >= 0 and var name && !names.IsReferred(name))
            {
                problems.AddWarning(
                    rows, rowIndex, rows.Table.Key[0].Name,
                    $"nothing refers to {MessageText.Format(names[name])}; expected a fact about it");
            }
        }
    }

    // Recycling plants supply every stage, and every stage supplies them.
    private static void CheckDirections(PackageTables tables, ProblemList problems)
    {
        var supplies = tables[PackageSchema.Supplies];
        var stageOfName = GetStages(tables[PackageSchema.Sites], tables.Names.Count);
        var (fromColumn, toColumn) = (supplies.Table.IndexOf("from"), supplies.Table.IndexOf("to"));
        for (var rowIndex = 0; rowIndex < supplies.Count; rowIndex++)
        {
            if (supplies.GetWhole(fromColumn, rowIndex) is >= 0 and var fromName
                && supplies.GetWhole(toColumn, rowIndex) is >= 0 and var toName
                && stageOfName[fromName] is { } from && stageOfName[toName] is { } to
                && to < from && from != Stage.Recycling && to != Stage.Recycling)
            {
                problems.AddWarning(
                    supplies, rowIndex, "to",
                    $"runs back up the stages, from {EnumNames.Format(from)} to {EnumNames.Format(to)}; "
                    + "expected the same or a later stage");
            }
        }
    }

    private static Stage?[] GetStages(TableRows sites, int nameCount)
    {
        var stageOfName = new Stage?[nameCount];
        var stageColumn = sites.Table.IndexOf("stage");
        for (var rowIndex = 0; rowIndex < sites.Count; rowIndex++)
        {
            if (sites.GetWhole(0, rowIndex) is >= 0 and var name && sites.GetWhole(stageColumn, rowIndex) is >= 0 and var stage)
            {
                stageOfName[name] ??= EnumNames.FromNumber<Stage>(stage);
            }
        }

        return stageOfName;
    }
}
