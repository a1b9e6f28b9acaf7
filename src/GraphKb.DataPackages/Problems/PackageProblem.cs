namespace GraphKb.DataPackages.Problems;

/// <summary>One error or warning about a package.</summary>
/// <param name="Severity">Whether it prevents an import.</param>
/// <param name="File">
/// The file's name; where several packages are read, after the name of its package and a slash. The directory for a problem of the package
/// as a whole.
/// </param>
/// <param name="Line">The line on which the row begins, from 1; 0 for the file or the directory as a whole.</param>
/// <param name="Column">The column's name; - for the row or the file as a whole; empty for the directory as a whole.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record PackageProblem(Severity Severity, string File, int Line, string Column, string Message)
{
    /// <summary>
    /// The problem as one line: <c>file:line: column: message</c>, or <c>directory: message</c>.
    /// </summary>
    /// <returns>The line, with <c>warning: </c> before the message of a warning.</returns>
    public override string ToString()
    {
        var place = Column.Length == 0 ? File : $"{File}:{Line}: {Column}";
        return $"{place}: {(Severity == Severity.Warning ? "warning: " : "")}{Message}";
    }
}
