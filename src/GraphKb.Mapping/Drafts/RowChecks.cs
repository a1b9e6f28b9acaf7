using System.Globalization;
using GraphKb.Mapping.Values;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Mapping.Drafts;

/// <summary>What the cells of one row must be together, so that the package reader takes the row.</summary>
internal static class RowChecks
{
    /// <summary>Checks a row.</summary>
    /// <exception cref="RefusedRowException">The cells do not fit together.</exception>
    public static void Check(Table table, Dictionary<string, string> cells)
    {
        CheckDays(table, cells);
        if (!table.IsEntity && !cells.ContainsKey("sources"))
        {
            throw new RefusedRowException("sources", $"a row of {table.Name} has no source; expected one");
        }

        if (table == PackageSchema.Ownerships)
        {
            CheckShares(cells);
        }

        if (table == PackageSchema.Supplies && cells["from"] == cells["to"])
        {
            throw new RefusedRowException("to", "a site supplies itself; expected another site");
        }

        if (table == PackageSchema.Identifiers && EnumNames.Find<IdentifierScheme>(cells["scheme"]) is { } scheme
            && IdentifierFormat.FindFault(scheme, cells["value"]) is { } expected)
        {
            throw new RefusedRowException("value", $"{ValueSource.Quote(cells["value"])} is no {cells["scheme"]}; {expected}");
        }
    }

    private static void CheckDays(Table table, Dictionary<string, string> cells)
    {
        for (var end = 1; end < table.Columns.Count; end++)
        {
            var (begin, column) = (table.Columns[end - 1].Name, table.Columns[end]);
            if (column.Kind == ColumnKind.EndDay && cells.TryGetValue(begin, out var since) && cells.TryGetValue(column.Name, out var until)
                && string.CompareOrdinal(since, until) >= 0)
            {
                throw new RefusedRowException(column.Name, $"{column.Name} {until} is not after {begin} {since}; expected a later day");
            }
        }
    }

    private static void CheckShares(Dictionary<string, string> cells)
    {
        var (hasLeast, hasMost) = (cells.ContainsKey("share_min"), cells.ContainsKey("share_max"));
        if (cells.ContainsKey("share") ? hasLeast || hasMost : !hasLeast || !hasMost)
        {
            throw new RefusedRowException("share", "is no single share and no pair of bounds; expected share, or share_min and share_max");
        }

        if (hasLeast && Parse(cells["share_min"]) > Parse(cells["share_max"]))
        {
            throw new RefusedRowException("share_max", "the most is under the least; expected share_min up to share_max");
        }
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
