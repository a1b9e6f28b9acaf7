namespace GraphKb.Mapping.Profiles;

/// <summary>How one kind of file, or one sheet of it, is read.</summary>
/// <param name="Line">The line of the profile.</param>
/// <param name="Layout">Where the rows are, and how they are written.</param>
/// <param name="Where">What a row must meet; other rows are passed over.</param>
/// <param name="Rows">The rows of the package that one row of the file makes.</param>
public sealed record InputRule(int Line, InputLayout Layout, IReadOnlyList<Condition> Where, IReadOnlyList<RowRule> Rows);

/// <summary>Where the rows of a file are, and how numbers and blanks are written in it.</summary>
public sealed record InputLayout
{
    /// <summary>Patterns of file names with * and ?; empty means any.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Patterns of the names of sheets; empty means the first sheet.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The number of the row of the header, from 1; null: the first row that is not blank.</summary>
    public int? Header { get; init; }

    /// <summary>The separator of a CSV file; null: the one that divides the header into most columns.</summary>
    public char? Separator { get; init; }

    /// <summary>The encoding of a text file; null: UTF-8, or what its byte order mark says.</summary>
    public string? Encoding { get; init; }

    /// <summary>The decimal sign of numbers that are texts.</summary>
    public char DecimalSign { get; init; } = '.';

    /// <summary>The sign between groups of three digits in numbers that are texts; null if there is none.</summary>
    public char? Thousands { get; init; }

    /// <summary>Texts that mean that nothing is known, such as NA; compared without case.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The path of a list in JSON, of which each item makes a row; null: one row an object.</summary>
    public string? Each { get; init; }

    /// <summary>Columns that a sheet must have for this rule to read it.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];
}
