namespace GraphKb.DataPackages.Format;

/// <summary>What a column holds.</summary>
internal enum CellKind
{
    Text,
    Id,
    Code,
    Reference,
    ReferenceList,
    TextList,
    Word,
    WordList,
    Number,
    Year,

    /// <summary>A day on which something begins or happened; a bare year means its first day.</summary>
    Day,

    /// <summary>A day on which something no longer holds. A bare year could mean either end of it, so none is taken.</summary>
    EndDay,
    Flag,
}

/// <summary>How the cells of a column are kept while reading.</summary>
internal enum CellStore
{
    /// <summary>A number: of a name, a list, a word, a day, a year.</summary>
    Whole,
    Real,
    Text,
}

/// <summary>A column of a file of the package.</summary>
internal sealed record Column(string Name, CellKind Kind)
{
    public bool Required { get; init; }

    /// <summary>What a reference may name.</summary>
    public EntityKinds Targets { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    public double Minimum { get; init; }

    public double Maximum { get; init; } = double.MaxValue;

    public bool MinimumIsOut { get; init; }

    /// <summary>Whether WLD stands for the world here.</summary>
    public bool AllowsWorld { get; init; }

    /// <summary>Whether a text is kept by number, because it repeats and stands in a key.</summary>
    public bool IsName { get; init; }

    public CellStore Store => Kind switch
    {
        CellKind.Number => CellStore.Real,
        CellKind.Text => IsName ? CellStore.Whole : CellStore.Text,
        _ => CellStore.Whole,
    };
}

/// <summary>A file of the package.</summary>
/// <param name="Name">Its name without .csv.</param>
/// <param name="Columns">All its columns, in the order of the model.</param>
/// <param name="Key">The columns of its id or natural key.</param>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string> Key)
{
    public string File => Name + ".csv";

    /// <summary>What its rows are, or None for facts.</summary>
    public EntityKinds Kind { get; init; }

    public bool IsFact => Kind == EntityKinds.None;

    public string ColumnNames => string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>The place of a column, or -1.</summary>
    public int Place(string column)
    {
        for (var place = 0; place < Columns.Count; place++)
        {
            if (Columns[place].Name == column)
            {
                return place;
            }
        }

        return -1;
    }
}
