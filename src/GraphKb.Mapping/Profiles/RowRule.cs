using System.Text.RegularExpressions;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Profiles;

/// <summary>How a row of a table of the package is made.</summary>
/// <param name="Line">The line of the profile.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The values by the names of columns.</param>
public sealed record RowRule(int Line, Table Table, IReadOnlyDictionary<string, ValueRule> Columns)
{
    /// <summary>The name by which other rows refer to the entity of this row; null if none does.</summary>
    public string? Call { get; init; }

    /// <summary>What makes the id of an entity; empty where the column id is given.</summary>
    public IReadOnlyList<ValueRule> Key { get; init; } = [];

    /// <summary>What a row must meet; otherwise this row is not made.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>How one cell makes several rows; null: one row.</summary>
    public EachRule? Each { get; init; }

    /// <summary>Columns that are added up where one row of a file makes several rows with one key; empty: they must agree.</summary>
    public IReadOnlyList<string> Sum { get; init; } = [];

    /// <summary>Whether the row alone is left out where it refers to what is neither in the files nor in the base.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the entity is looked for in the base.</summary>
    public bool Match { get; init; }
}

/// <summary>How one cell makes several rows: by its parts, or by the rows of a look-up table.</summary>
/// <param name="Line">The line of the profile.</param>
/// <param name="Value">The cell.</param>
public sealed record EachRule(int Line, ValueRule Value)
{
    /// <summary>What is between the parts; null: the cell is not divided.</summary>
    public Regex? Separator { get; init; }

    /// <summary>What a part looks like; its named groups are columns within the row. Null: the column <c>part</c> is the part.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The table whose rows for the cell are columns within the row; null if there is none.</summary>
    public LookupTable? Table { get; init; }

    /// <summary>The column of the table that says which part of the whole a row has, where a cell has several rows.</summary>
    public string? Share { get; init; }

    /// <summary>Whether a cell that the table does not have makes no row, instead of being refused.</summary>
    public bool PassUnknown { get; init; }
}

/// <summary>What a row of a file must meet.</summary>
/// <param name="Line">The line of the profile.</param>
/// <param name="Value">What is examined.</param>
public sealed record Condition(int Line, ValueRule Value)
{
    /// <summary>The texts of which the value must be one, without regard to case; null: not examined.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>What the whole value must match; null: not examined.</summary>
    public Regex? Matches { get; init; }

    /// <summary>What the number must be greater than; null: not examined.</summary>
    public double? Above { get; init; }

    /// <summary>Whether there must be a value (true) or none (false); null: not examined.</summary>
    public bool? Filled { get; init; }

    /// <summary>Whether the condition must not be met.</summary>
    public bool Not { get; init; }
}
