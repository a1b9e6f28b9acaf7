namespace GraphKb.DataPackages.Checking;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Nothing is imported while there is one.</summary>
    Error,

    /// <summary>To be looked at.</summary>
    Warning,
}

/// <summary>One thing that is wrong with a package.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line on which the row begins, from 1; 0 = the file as a whole.</param>
/// <param name="Column">The column's name, or - for the row as a whole.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record PackageProblem(Severity Severity, string File, int Line, string Column, string Message)
{
    /// <summary><c>file:line: column: what is wrong, and what was expected</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{File}:{Line}: {Column}: {(Severity == Severity.Warning ? "warning: " : "")}{Message}";
}

/// <summary>What came of reading a package.</summary>
/// <param name="Package">The package, or null where there is an error.</param>
/// <param name="Problems">
/// The problems by file, line and column: all of them, up to 10,000 errors and 10,000 warnings; where there are more, a line of the file
/// <c>package</c> at the end says how many.
/// </param>
public sealed record PackageReadResult(Model.DataPackage? Package, IReadOnlyList<PackageProblem> Problems)
{
    /// <summary>How many errors there are, shown or not.</summary>
    public long ErrorCount { get; init; }

    /// <summary>How many warnings there are, shown or not.</summary>
    public long WarningCount { get; init; }
}

/// <summary>How far reading or writing has come.</summary>
/// <param name="File">The file being read or written.</param>
/// <param name="Rows">Rows of it read or written so far.</param>
public sealed record PackageProgress(string File, long Rows);
