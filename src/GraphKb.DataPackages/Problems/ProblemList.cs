namespace GraphKb.DataPackages.Problems;

/// <summary>
/// Collects problems. All are counted; the first 10,000 errors and 10,000 warnings are kept, so that a broken file of a million rows does
/// not fill the memory.
/// </summary>
/// <param name="parent">The list that collects the problems of all packages; null for that list itself.</param>
/// <param name="folder">What the names of files begin with, such as <c>mine/</c>.</param>
internal sealed class ProblemList(ProblemList? parent = null, string folder = "")
{
    private const int MaxKept = 10_000;

    private readonly List<PackageProblem> _errors = [];
    private readonly List<PackageProblem> _warnings = [];

    public long ErrorCount { get; private set; }

    public long WarningCount { get; private set; }

    public void AddError(string file, int line, string column, string message)
    {
        ErrorCount++;
        if (parent is not null)
        {
            parent.AddError(folder + file, line, column, message);
        }
        else if (_errors.Count < MaxKept)
        {
            _errors.Add(new(Severity.Error, file, line, column, message));
        }
    }

    /// <summary>Adds an error about a row as a whole; about the file as a whole if the line is 0.</summary>
    public void AddRowError(string file, int line, string message) => AddError(file, line, "-", message);

    /// <summary>Adds an error about the directory of the package.</summary>
    public void AddDirectoryError(string directory, string message)
    {
        ErrorCount++;
        if (parent is not null)
        {
            parent.AddDirectoryError(directory, message);
        }
        else if (_errors.Count < MaxKept)
        {
            _errors.Add(new(Severity.Error, directory, 0, "", message));
        }
    }

    public void AddWarning(string file, int line, string column, string message)
    {
        WarningCount++;
        if (parent is not null)
        {
            parent.AddWarning(folder + file, line, column, message);
        }
        else if (_warnings.Count < MaxKept)
        {
            _warnings.Add(new(Severity.Warning, file, line, column, message));
        }
    }

    /// <summary>Adds the problems that another thread has collected.</summary>
    public void Add(ProblemList others)
    {
        ErrorCount += others.ErrorCount;
        WarningCount += others.WarningCount;
        _errors.AddRange(others._errors.Take(MaxKept - _errors.Count));
        _warnings.AddRange(others._warnings.Take(MaxKept - _warnings.Count));
    }

    /// <summary>The kept problems by file, line and column; then how many more errors and warnings there are.</summary>
    public List<PackageProblem> ToSortedList()
    {
        List<PackageProblem> sorted =
        [
            .. _errors.Concat(_warnings).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Column, StringComparer.Ordinal).ThenBy(problem => problem.Severity),
        ];
        AddRest(sorted, Severity.Error, "errors", ErrorCount - _errors.Count);
        AddRest(sorted, Severity.Warning, "warnings", WarningCount - _warnings.Count);
        return sorted;
    }

    private static void AddRest(List<PackageProblem> sorted, Severity severity, string name, long rest)
    {
        if (rest > 0)
        {
            var message = FormattableString.Invariant($"{rest:N0} more {name} are not shown; the first {MaxKept:N0} are above");
            sorted.Add(new(severity, "package", 0, "-", message));
        }
    }
}
