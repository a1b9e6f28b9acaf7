using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>What is allowed and yet wants a look: shares over 1, supplies back up the stages, entities that nothing refers to.</summary>
internal static class PackageWarnings
{
    public static void Check(PackageTables tables, Problems problems, CancellationToken cancellationToken)
    {
        ShareSums.Check(tables["ownerships"], tables.Names, problems);
        cancellationToken.ThrowIfCancellationRequested();
        CheckDirections(tables, problems);
        cancellationToken.ThrowIfCancellationRequested();
        var isWhole = tables.All.All(rows => rows.IsWhole);
        foreach (var rows in tables.All)
        {
            // Nothing can refer to a measure: it is itself what refers. Where a file could not be read, what it refers to is not known.
            if (isWhole && !rows.Table.IsFact && rows.Table.Kind != EntityKinds.Measure)
            {
                CheckLonely(rows, tables.Names, problems);
            }
        }
    }

    private static void CheckLonely(TableRows rows, StringPool names, Problems problems)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Whole(0, row) is >= 0 and var name && !names.IsReferred(name))
            {
                problems.Warning(rows.Table.File, rows.Lines[row], rows.Table.Key[0], $"nothing refers to {MessageText.Format(names[name])}; expected a fact about it");
            }
        }
    }

    // Recycling feeds every stage, and every stage feeds it.
    private static void CheckDirections(PackageTables tables, Problems problems)
    {
        var sites = tables["sites"];
        var supplies = tables["supplies"];
        var words = sites.Table.Columns[sites.Table.Place("stage")].Words;
        var stageOf = StageOf(sites, words, tables.Names.Count);
        var (fromPlace, toPlace) = (supplies.Table.Place("from"), supplies.Table.Place("to"));
        for (var row = 0; row < supplies.Count; row++)
        {
            if (supplies.Whole(fromPlace, row) is >= 0 and var fromName && supplies.Whole(toPlace, row) is >= 0 and var toName
                && stageOf[fromName] is { } from && stageOf[toName] is { } to
                && to < from && from != Stage.Recycling && to != Stage.Recycling)
            {
                problems.Warning(
                    "supplies.csv", supplies.Lines[row], "to",
                    $"runs back up the stages, from {EnumNames.Format(from)} to {EnumNames.Format(to)}; expected the same or a later stage");
            }
        }
    }

    private static Stage?[] StageOf(TableRows sites, IReadOnlyList<string> words, int names)
    {
        var stages = new Stage?[names];
        var place = sites.Table.Place("stage");
        for (var row = 0; row < sites.Count; row++)
        {
            if (sites.Whole(0, row) is >= 0 and var name && sites.Whole(place, row) is >= 0 and var word)
            {
                stages[name] ??= EnumNames.Find<Stage>(words[word]);
            }
        }

        return stages;
    }
}
