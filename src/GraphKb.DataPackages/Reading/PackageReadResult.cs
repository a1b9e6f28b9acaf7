using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model;

namespace GraphKb.DataPackages.Reading;

/// <summary>The result of reading a package.</summary>
/// <param name="Package">The package, or null if there is an error.</param>
/// <param name="Problems">
/// The problems by file, line and column: up to 10,000 errors and 10,000 warnings. Of several packages, a file follows the name of its
/// package and a slash. If there are more problems, one of the file <c>package</c> at the end gives their number.
/// </param>
public sealed record PackageReadResult(DataPackage? Package, IReadOnlyList<PackageProblem> Problems)
{
    /// <summary>For each file of a package, where each row is, in the order of the package's rows.</summary>
    public IReadOnlyDictionary<string, RowPlaces> Places { get; init; } = new Dictionary<string, RowPlaces>();

    /// <summary>The number of errors, including those that are not in the list.</summary>
    public long ErrorCount { get; init; }

    /// <summary>The number of rows that a later package replaced.</summary>
    public long ReplacedRows { get; init; }

    /// <summary>The number of rows that a later package hid, those about hidden entities included.</summary>
    public long HiddenRows { get; init; }

    /// <summary>The number of warnings, including those that are not in the list.</summary>
    public long WarningCount { get; init; }
}
