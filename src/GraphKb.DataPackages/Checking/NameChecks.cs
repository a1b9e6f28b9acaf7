using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Checks the forms of identifiers, and that a value of a scheme belongs to one entity; warns about aliases that repeat the entity's name.
/// O(rows).
/// </summary>
internal sealed class NameChecks(PackageTables tables, ProblemList problems)
{
    public void Check()
    {
        CheckIdentifiers(tables[PackageSchema.Identifiers]);
        CheckAliases(tables[PackageSchema.Aliases]);
    }

    private void CheckIdentifiers(TableRows rows)
    {
        var (schemeColumn, valueColumn) = (rows.Table.IndexOf("scheme"), rows.Table.IndexOf("value"));
        var first = new Dictionary<(int Scheme, int Value), int>();
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            if (rows.GetWhole(schemeColumn, rowIndex) is >= 0 and var number && rows.GetWhole(valueColumn, rowIndex) is >= 0 and var name)
            {
                var (scheme, value) = (EnumNames.FromNumber<IdentifierScheme>(number), tables.Names[name]);
                if (IdentifierFormat.FindFault(scheme, value) is { } expected)
                {
                    AddError(rows, rowIndex, $"\"{MessageText.Format(value)}\" is no {EnumNames.Format(scheme)}; {expected}");
                }
                else if (!first.TryAdd((number, name), rowIndex) && OtherOwner(rows, first[(number, name)], rowIndex) is { } other)
                {
                    var place = rows.Describe(first[(number, name)], rowIndex);
                    AddError(
                        rows, rowIndex,
                        $"\"{MessageText.Format(value)}\" belongs to {MessageText.Format(other)} already, by {place}; "
                        + "expected one entity for each value");
                }
            }
        }
    }

    private string? OtherOwner(TableRows rows, int earlier, int rowIndex) =>
        rows.GetWhole(0, earlier) is >= 0 and var owner && owner != rows.GetWhole(0, rowIndex) ? tables.Names[owner] : null;

    private void AddError(TableRows rows, int rowIndex, string message) =>
        problems.AddError(rows, rowIndex, "value", message);

    private void CheckAliases(TableRows rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var names = ReadNames();
        var textColumn = rows.Table.IndexOf("text");
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            if (rows.GetWhole(0, rowIndex) is >= 0 and var entity && rows.GetWhole(textColumn, rowIndex) is >= 0 and var text
                && names.TryGetValue(tables.Names[entity], out var name) && name == tables.Names[text])
            {
                problems.AddWarning(
                    rows, rowIndex, "text",
                    $"repeats the name of {MessageText.Format(tables.Names[entity])}; expected another name of it");
            }
        }
    }

    private Dictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rows in tables.All.Where(rows => rows.Table.IsEntity))
        {
            var nameColumn = Enumerable.Range(0, rows.Table.Columns.Count)
                .First(columnIndex => rows.Table.Columns[columnIndex].Name is "name" or "title" or "description");
            for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
            {
                if (rows.GetWhole(0, rowIndex) is >= 0 and var id && rows.GetText(nameColumn, rowIndex) is { } name)
                {
                    names[rows.Table.Key[0].Kind == ColumnKind.Code ? EntityId.ForCountry(tables.Names[id]) : tables.Names[id]] = name;
                }
            }
        }

        return names;
    }
}
