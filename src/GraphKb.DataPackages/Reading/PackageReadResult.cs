using GraphKb.DataPackages.Problems;
using GraphKb.Model;

namespace GraphKb.DataPackages.Reading;

/// <summary>The result of reading a package.</summary>
/// <param name="Package">The package, or null if there is an error.</param>
/// <param name="Problems">
/// The problems by file, line and column: up to 10,000 errors and 10,000 warnings. If there are more, a problem of the file
/// <c>package</c> at the end gives their number.
/// </param>
public sealed record PackageReadResult(DataPackage? Package, IReadOnlyList<PackageProblem> Problems)
{
    /// <summary>For each file of the package, the line on which each row begins, in the order of the package's rows.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Lines { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>The number of errors, including those that are not in the list.</summary>
    public long ErrorCount { get; init; }

    /// <summary>The number of warnings, including those that are not in the list.</summary>
    public long WarningCount { get; init; }
}
