namespace GraphKb.Model.Schemas;

/// <summary>The description of one table: a file of the data package. Immutable.</summary>
public abstract class Table
{
    private readonly string[] _names;

    private protected Table(string name, IReadOnlyList<Column> columns)
    {
        Name = name;
        FileName = name + ".csv";
        Columns = columns;
        _names = [.. columns.Select(column => column.Name)];
        Key = [.. columns.Where(column => column.IsKey)];
        IsDated = columns.Any(column => column.Name == "since");
    }

    /// <summary>The name: the plural of the rows' name, in lower case.</summary>
    public string Name { get; }

    /// <summary>The name of its file in a data package.</summary>
    public string FileName { get; }

    /// <summary>The name for people: <c>Supplies</c>.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>What a row states, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>All columns in the order of the data package.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns of the natural key, or the id, in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<Column> Key { get; }

    /// <summary>The kind of its entities; None for facts and for other names.</summary>
    public abstract EntityKinds Kind { get; }

    /// <summary>Whether its rows are entities, whose ids or codes are in the first column.</summary>
    public bool IsEntity => Kind != EntityKinds.None;

    /// <summary>Whether its rows are facts, which have evidence.</summary>
    public virtual bool IsFact => false;

    /// <summary>Whether it has the columns since and until.</summary>
    public bool IsDated { get; }

    /// <summary>
    /// The index of a column in <see cref="Columns"/>. The names in the descriptions are literals, as are those that read them, so the same
    /// name is nearly always the same object: O(columns) comparisons of references.
    /// </summary>
    /// <param name="column">A name.</param>
    /// <returns>The index, or -1 if there is no such column.</returns>
    public int IndexOf(string column)
    {
        for (var columnIndex = 0; columnIndex < _names.Length; columnIndex++)
        {
            if (ReferenceEquals(_names[columnIndex], column))
            {
                return columnIndex;
            }
        }

        return Array.IndexOf(_names, column);
    }

    /// <summary>Calls the method of a visitor for this kind of table, with the type of its rows.</summary>
    /// <typeparam name="TResult">What the visitor returns.</typeparam>
    /// <param name="visitor">The visitor.</param>
    /// <returns>What the visitor returned.</returns>
    public abstract TResult Accept<TResult>(ITableVisitor<TResult> visitor);
}

/// <summary>The description of one table with rows of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
public abstract class Table<T> : Table
    where T : class
{
    private readonly Func<ICells, T> _create;

    private protected Table(string name, IReadOnlyList<Column<T>> columns, Func<ICells, T> create)
        : base(name, columns)
    {
        Columns = columns;
        _create = create;
    }

    /// <summary>All columns in the order of the data package.</summary>
    public new IReadOnlyList<Column<T>> Columns { get; }

    /// <summary>The rows of this table in a package, in the order of the package.</summary>
    public required Func<DataPackage, IReadOnlyList<T>> GetRows { get; init; }

    /// <summary>Copies a package with other rows of this table.</summary>
    public required Func<DataPackage, IReadOnlyList<T>, DataPackage> WithRows { get; init; }

    /// <summary>Builds the record of a row.</summary>
    /// <param name="cells">The cells of a valid row.</param>
    /// <returns>The record.</returns>
    public T Create(ICells cells) => _create(cells);
}
