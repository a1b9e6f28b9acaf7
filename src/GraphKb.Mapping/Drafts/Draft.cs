using GraphKb.Mapping.Inputs;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Drafts;

/// <summary>A row of the package that is being made: cells as texts, and the rows of files that it was made of.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Cells">The cells that are not blank, by the names of their columns.</param>
internal sealed record Draft(Table Table, Dictionary<string, string> Cells)
{
    private const char ListSeparator = ';';

    /// <summary>The rows of files that made it, in their order; empty for a row that the profile contains.</summary>
    public List<InputPlace> Places { get; init; } = [];

    /// <summary>Whether the entity is looked for in the base.</summary>
    public bool Match { get; init; }

    /// <summary>Whether the row alone is left out where it refers to what does not exist.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The id of an entity, as references name it; null for other rows.</summary>
    public string? Id => !Table.IsEntity ? null
        : Table.Key[0].Kind == ColumnKind.Code ? EntityId.ForCountry(Cells["code"]) : Cells.GetValueOrDefault("id");

    /// <summary>The natural key: rows of a table with equal keys are one.</summary>
    public string Key => Table.Name + "\n" + string.Join('\n', Table.Key.Select(GetKeyPart));

    /// <summary>Every reference of the row: its column, and the id of the entity that it names.</summary>
    public IEnumerable<(Column Column, string Id)> References =>
        from column in Table.Columns
        where column.Targets != EntityKinds.None && Cells.ContainsKey(column.Name)
        from item in Cells[column.Name].Split(ListSeparator)
        select (column, column.ToEntityId(item));

    /// <summary>The row with other ids in its references; its own id stays.</summary>
    /// <param name="find">The new id of an id; null keeps it.</param>
    public Draft WithReferences(Func<string, string?> find)
    {
        var cells = new Dictionary<string, string>(Cells, StringComparer.Ordinal);
        foreach (var column in Table.Columns.Where(column => column.Targets != EntityKinds.None && cells.ContainsKey(column.Name)))
        {
            var items = cells[column.Name].Split(ListSeparator)
                .Select(item => find(column.ToEntityId(item)) is { } id ? column.FromEntityId(id) : item);
            cells[column.Name] = string.Join(ListSeparator, items.Distinct(StringComparer.Ordinal));
        }

        return this with { Cells = cells };
    }

    private string GetKeyPart(Column column)
    {
        var cell = Cells.GetValueOrDefault(column.Name, "");
        return column.Kind == ColumnKind.ReferenceList ? cell.Split(ListSeparator)[0] : cell;
    }
}
