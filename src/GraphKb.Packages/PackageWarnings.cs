using GraphKb.Model;

namespace GraphKb.Packages;

/// <summary>What is allowed and yet wants a look.</summary>
internal static class PackageWarnings
{
    private const double Slack = 1e-9;

    public static void Check(
        IReadOnlyDictionary<string, List<Row>> tables, Dictionary<string, HashSet<string>> ids, HashSet<string> referred, List<PackageProblem> problems)
    {
        foreach (var owned in tables["ownerships"].GroupBy(row => row.Need("owned")))
        {
            CheckShares([.. owned], problems);
        }

        CheckDirections(tables, problems);
        foreach (var table in PackageFormat.Tables.Where(table => !table.IsFact && table.Name is not ("countries" or "measures" or "alliances")))
        {
            var lonely = tables[table.Name].Where(row => !referred.Contains(row.Need("id"))).ToList();
            if (lonely.Count > 0)
            {
                var some = string.Join(", ", lonely.Take(5).Select(row => row.Need("id")));
                problems.Add(new(
                    Severity.Warning, table.File, lonely[0].Line, "id",
                    $"nothing refers to {lonely.Count} of them ({some}); expected a fact about each"));
            }
        }
    }

    private static void CheckShares(List<Row> rows, List<PackageProblem> problems)
    {
        var days = rows.Select(row => row.Day("since") ?? DateOnly.MinValue).Concat(rows.Select(row => row.Day("until")).OfType<DateOnly>());
        foreach (var day in days.Distinct().Order())
        {
            var counting = rows
                .Where(row => (row.Day("since") ?? DateOnly.MinValue) <= day && day < (row.Day("until") ?? DateOnly.MaxValue))
                .GroupBy(row => row.Need("owner"))
                .Select(owner => owner.MaxBy(row => row.Day("since") ?? DateOnly.MinValue)!).ToList();
            var sum = counting.Sum(row => row.Number("share") ?? 0);
            if (sum > 1 + Slack)
            {
                problems.Add(new(
                    Severity.Warning, "ownerships.csv", counting.Max(row => row.Line), "share",
                    FormattableString.Invariant($"the shares of {rows[0].Need("owned")} sum to {sum:0.####} on {day:yyyy-MM-dd}; expected 1 at most")));
                return;
            }
        }
    }

    private static void CheckDirections(IReadOnlyDictionary<string, List<Row>> tables, List<PackageProblem> problems)
    {
        var stages = tables["sites"].Where(row => row.Word<Stage>("stage") is not null)
            .DistinctBy(row => row.Need("id")).ToDictionary(row => row.Need("id"), row => row.Word<Stage>("stage")!.Value);
        foreach (var row in tables["supplies"])
        {
            if (stages.TryGetValue(row.Need("from"), out var from) && stages.TryGetValue(row.Need("to"), out var to)
                && from is not (Stage.Recycling or Stage.Stockpiling) && to is not (Stage.Recycling or Stage.Stockpiling) && to < from)
            {
                problems.Add(new(
                    Severity.Warning, "supplies.csv", row.Line, "to",
                    $"runs back up the stages, from {Words.Of(from)} to {Words.Of(to)}; expected the same or a later stage"));
            }
        }
    }
}
