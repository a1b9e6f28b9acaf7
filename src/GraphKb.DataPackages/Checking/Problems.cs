namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Gathers what is wrong. All is counted; of errors and of warnings the first 10,000 found are kept, for nobody reads more and a broken
/// file of a million rows must not fill the memory.
/// </summary>
internal sealed class Problems
{
    private const int Most = 10_000;

    private readonly List<PackageProblem> _errors = [];
    private readonly List<PackageProblem> _warnings = [];

    public long ErrorCount { get; private set; }

    public long WarningCount { get; private set; }

    public void Error(string file, int line, string column, string message)
    {
        ErrorCount++;
        if (_errors.Count < Most)
        {
            _errors.Add(new(Severity.Error, file, line, column, message));
        }
    }

    public void Warning(string file, int line, string column, string message)
    {
        WarningCount++;
        if (_warnings.Count < Most)
        {
            _warnings.Add(new(Severity.Warning, file, line, column, message));
        }
    }

    /// <summary>What was kept by file, line and column, and at the end how many more there are.</summary>
    public List<PackageProblem> Sorted()
    {
        List<PackageProblem> sorted =
        [
            .. _errors.Concat(_warnings).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Column, StringComparer.Ordinal).ThenBy(problem => problem.Severity),
        ];
        AddMore(sorted, Severity.Error, "errors", ErrorCount - _errors.Count);
        AddMore(sorted, Severity.Warning, "warnings", WarningCount - _warnings.Count);
        return sorted;
    }

    private static void AddMore(List<PackageProblem> sorted, Severity severity, string name, long more)
    {
        if (more > 0)
        {
            sorted.Add(new(severity, "package", 0, "-", FormattableString.Invariant($"{more:N0} more {name} are not shown; the first {Most:N0} are above")));
        }
    }
}
