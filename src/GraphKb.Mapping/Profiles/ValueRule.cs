using System.Text.RegularExpressions;

namespace GraphKb.Mapping.Profiles;

/// <summary>Where a value comes from, and what is done with it. Exactly one of the origins is given.</summary>
/// <param name="Line">The line of the profile.</param>
public sealed record ValueRule(int Line)
{
    /// <summary>Origin: columns of the file, of which the first that is not blank counts.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Origin: a text that is the same in every row.</summary>
    public string? Constant { get; init; }

    /// <summary>Origin: a text with names of columns in braces.</summary>
    public string? Template { get; init; }

    /// <summary>Origin: the name of a row rule, whose entities are referred to.</summary>
    public string? Ref { get; init; }

    /// <summary>Origin: what makes the id of an entity of <see cref="Kind"/> that another row makes.</summary>
    public IReadOnlyList<ValueRule> Key { get; init; } = [];

    /// <summary>The kind of the id that <see cref="Key"/> makes, such as <c>company</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Origin: several values, one after the other.</summary>
    public IReadOnlyList<ValueRule> Items { get; init; } = [];

    /// <summary>Whether the file may lack the columns.</summary>
    public bool Optional { get; init; }

    /// <summary>What is removed from the text; null if nothing is.</summary>
    public Regex? Strip { get; init; }

    /// <summary>What is taken of the text: the first group; null: all. A text that does not match is blank.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The table in which the text is looked up; null if it is not.</summary>
    public LookupTable? Lookup { get; init; }

    /// <summary>The column of the table that is taken.</summary>
    public string? Take { get; init; }

    /// <summary>The value of a text that the table does not have; null: the row is refused.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The value of a blank; null: it stays blank.</summary>
    public string? Default { get; init; }

    /// <summary>The unit of a number: a unit of <c>docs/mapping.md</c>; null if it is in the unit of the column.</summary>
    public ValueRule? Unit { get; init; }

    /// <summary>A number to multiply with, such as the content of a compound; null if there is none.</summary>
    public ValueRule? Factor { get; init; }

    /// <summary>What the factor is, for the note; null: the factor of the profile.</summary>
    public ValueRule? Basis { get; init; }

    /// <summary>The form of dates that are texts, such as <c>dd/MM/yyyy</c>; null: ISO dates, years and cells that are dates.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Whether a number with &gt; or &lt; before it is taken, and the note says so, instead of being refused.</summary>
    public bool TakesBounds { get; init; }
}
