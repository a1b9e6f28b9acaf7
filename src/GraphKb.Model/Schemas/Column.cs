using System.Text;
using System.Text.RegularExpressions;
using GraphKb.Model.Entities;

namespace GraphKb.Model.Schemas;

/// <summary>The description of one column of a table, without the type of the table's rows.</summary>
public abstract record Column
{
    private static readonly string[] Abbreviations = ["id", "hs", "url", "usd"];

    /// <summary>Describes a column.</summary>
    /// <param name="name">Its name in the data package, in snake case.</param>
    /// <param name="kind">What its cells contain.</param>
    protected Column(string name, ColumnKind kind)
    {
        Name = name;
        Kind = kind;
        PropertyName = ToCamelCase(name);
    }

    /// <summary>The name in the data package and in SQLite, in snake case: <c>critical_for</c>.</summary>
    public string Name { get; }

    /// <summary>The name as a property of Neo4j and GraphQL, in camel case: <c>criticalFor</c>.</summary>
    public string PropertyName { get; }

    /// <summary>The name for people: <c>Critical for</c>.</summary>
    public string Title => Abbreviations.Contains(Name) ? Name.ToUpperInvariant()
        : char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    /// <summary>
    /// What a cell means, in sentences: the unit of a number, and what a blank says where a value is not required. The descriptor and the
    /// documentation show it.
    /// </summary>
    public string Description { get; init; } = "";

    /// <summary>What its cells contain.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether a blank cell is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Whether the column is a part of the natural key of a fact, or is the id of an entity. Of a list only the first item is a part.
    /// </summary>
    public bool IsKey { get; init; }

    /// <summary>Whether a blank cell means a certain value (false, 1, OPERATING), so that the record's property is never null.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The kinds that a reference may name; None for other columns.</summary>
    public EntityKinds Targets { get; init; }

    /// <summary>
    /// Whether the column names the package that the row comes from. A file has it only where rows come from several packages; without
    /// it, every row is of the package that the file belongs to.
    /// </summary>
    public bool IsPackage { get; init; }

    /// <summary>Whether WLD, the code of the whole world, is allowed beside the codes of countries.</summary>
    public bool AllowsWorld { get; init; }

    /// <summary>
    /// The type of the plain relationship of Neo4j for this reference, such as LOCATED_IN, which leads to what is referred to; EVIDENCES
    /// leads from it. Null if there is none.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>The names of an enum in the order of their numbers; empty for other columns.</summary>
    public IReadOnlyList<string> AllowedNames { get; init; } = [];

    /// <summary>The least number allowed.</summary>
    public double Minimum { get; init; }

    /// <summary>The greatest number allowed; double.MaxValue if there is no limit.</summary>
    public double Maximum { get; init; } = double.MaxValue;

    /// <summary>What a text, or every item of a list of texts, must match as a whole; null if anything is allowed.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>What <see cref="Pattern"/> allows, in words; null if there is none.</summary>
    public string? PatternMeaning { get; init; }

    /// <summary>The id of the entity that a cell of this column names.</summary>
    /// <param name="cell">A cell or item of a reference: an id, or a country code.</param>
    /// <returns>The id.</returns>
    public string ToEntityId(string cell) => Targets == EntityKinds.Country ? EntityId.ForCountry(cell) : cell;

    /// <summary>The inverse of <see cref="ToEntityId"/>.</summary>
    /// <param name="id">The id of an entity.</param>
    /// <returns>The id, or its code in a column of country codes.</returns>
    public string FromEntityId(string id) => Targets == EntityKinds.Country ? EntityId.Slug(id) : id;

    private static string ToCamelCase(string name)
    {
        var property = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] != '_')
            {
                property.Append(index > 0 && name[index - 1] == '_' ? char.ToUpperInvariant(name[index]) : name[index]);
            }
        }

        return property.ToString();
    }
}

/// <summary>The description of one column of a table with rows of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
public sealed record Column<T> : Column
{
    internal Column(string name, ColumnKind kind, Func<T, CellValue> get)
        : base(name, kind) => Get = get;

    /// <summary>Reads the cell of this column from a record. A list is returned as it is in the record, not as a copy.</summary>
    public Func<T, CellValue> Get { get; }

    /// <summary>Copies the column with another description.</summary>
    internal Column<T> Described(string description) => this with { Description = description };
}
