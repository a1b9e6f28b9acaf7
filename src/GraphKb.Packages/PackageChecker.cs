using GraphKb.Model;

namespace GraphKb.Packages;

/// <summary>Checks what only shows between rows: keys, references, dates, circles, and the warnings.</summary>
internal static class PackageChecker
{
    public static void Check(IReadOnlyDictionary<string, List<Row>> tables, List<PackageProblem> problems, CancellationToken cancellationToken)
    {
        var ids = Ids(tables);
        var referred = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in PackageFormat.Tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in tables[table.Name])
            {
                CheckKey(table, row, seen, problems);
                CheckReferences(table, row, ids, referred, problems);
                CheckRow(table, row, problems);
            }
        }

        CheckParents(tables["minerals"], problems);
        PackageWarnings.Check(tables, ids, referred, problems);
    }

    private static Dictionary<string, HashSet<string>> Ids(IReadOnlyDictionary<string, List<Row>> tables) =>
        PackageFormat.Tables.Where(table => !table.IsFact).ToDictionary(
            table => PackageFormat.KindOf(table.Name),
            table => tables[table.Name].Select(row => row.Need(table.Key[0])).ToHashSet(StringComparer.Ordinal));

    private static void CheckKey(Table table, Row row, Dictionary<string, int> seen, List<PackageProblem> problems)
    {
        var key = table.Key.Count == 1
            ? row.Need(table.Key[0])
            : string.Join('\u001f', table.Key.Select(column => column == "since" ? FactId.Day(row.Day(column)) : row.Text(column)));
        if (!seen.TryAdd(key, row.Line))
        {
            problems.Add(new(
                Severity.Error, table.File, row.Line, table.Key[0],
                $"repeats the {(table.Key.Count == 1 ? "id" : "natural key")} of line {seen[key]} ({string.Join(", ", table.Key)}); expected each once"));
        }
    }

    private static void CheckReferences(
        Table table, Row row, Dictionary<string, HashSet<string>> ids, HashSet<string> referred, List<PackageProblem> problems)
    {
        foreach (var column in table.Columns)
        {
            if (column.Targets.Count == 0 || row.Text(column.Name) is not { } cell)
            {
                continue;
            }

            var isList = column.Kind is CellKind.ReferenceList or CellKind.CodeList;
            foreach (var value in isList ? Cells.Split(cell) : [cell])
            {
                if (!Exists(column, value, ids))
                {
                    var nearest = Nearest(value, ids[column.Targets[0]], problems.Count);
                    problems.Add(new(
                        Severity.Error, table.File, row.Line, column.Name,
                        $"\"{value}\" does not exist; expected an existing {string.Join(" or ", column.Targets)}{nearest}"));
                }

                referred.Add(value);
            }
        }
    }

    private static bool Exists(Column column, string value, Dictionary<string, HashSet<string>> ids)
    {
        foreach (var target in column.Targets)
        {
            // A country is named by its bare code, but as an owner by its id, for there it stands beside companies.
            var isBare = target == "country" && column.Targets.Count == 1;
            var name = target == "country" && !isBare && value.StartsWith("country:", StringComparison.Ordinal) ? value[8..] : value;
            if ((isBare || value.StartsWith(target + ":", StringComparison.Ordinal)) && ids[target].Contains(name))
            {
                return true;
            }
        }

        return column.AllowsWorld && value == Statistic.World;
    }

    private static void CheckRow(Table table, Row row, List<PackageProblem> problems)
    {
        if (table.IsFact && Cells.Split(row.Text("sources")).Count == 0)
        {
            problems.Add(new(Severity.Error, table.File, row.Line, "sources", "is blank; every fact needs a source"));
        }

        var (begin, end) = table.Name == "sites" ? ("opened", "closed") : ("since", "until");
        if (table.Columns.Any(column => column.Name == end) && row.Day(begin) is { } since && row.Day(end) is { } until && since >= until)
        {
            problems.Add(new(Severity.Error, table.File, row.Line, end, $"{row.Text(end)} is not after {begin} {row.Text(begin)}; expected a later date"));
        }

        if (table.Name == "supplies" && row.Text("from") == row.Text("to"))
        {
            problems.Add(new(Severity.Error, table.File, row.Line, "to", $"{row.Text("to")} supplies itself; expected another site"));
        }
    }

    private static void CheckParents(List<Row> minerals, List<PackageProblem> problems)
    {
        var parents = minerals.DistinctBy(row => row.Need("id")).ToDictionary(row => row.Need("id"), row => row.Text("parent"));
        foreach (var row in minerals)
        {
            var seen = new HashSet<string>();
            var at = row.Text("parent");
            while (at is not null && at != row.Need("id") && seen.Add(at))
            {
                at = parents.GetValueOrDefault(at);
            }

            if (at == row.Need("id"))
            {
                problems.Add(new(Severity.Error, "minerals.csv", row.Line, "parent", $"{at} is its own ancestor; expected a tree"));
            }
        }
    }

    private static string Nearest(string value, HashSet<string> among, int problemsSoFar)
    {
        // Looking for what was meant is for people; a flood of problems is read by nobody.
        if (problemsSoFar > 50)
        {
            return "";
        }

        var start = value.Length > 6 ? value[..^2] : value;
        var found = among.Where(id => id.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault();
        return found is null ? "" : $", such as {found}";
    }
}
