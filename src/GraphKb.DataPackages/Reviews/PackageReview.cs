using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Reviews;

/// <summary>
/// Looks for rows of a valid package that are probably wrong or stale. An import does not need it, so that <see cref="PackageReader"/> does
/// not run it.
/// </summary>
public static class PackageReview
{
    private static readonly IReadOnlyList<Func<ReviewedPackage, IEnumerable<Finding>>> Reviews =
    [
        StatusReview.Find, ClosedSupplyReview.Find, MarketReview.Find, CapacityReview.Find, OutputReview.Find, PublicationReview.Find,
        WorldCapacityReview.Find, DocumentReview.Find, DisagreementReview.Find,
    ];

    /// <summary>Runs every review, in O(n log n) for n rows.</summary>
    /// <param name="result">A package that was read. One with errors is not reviewed.</param>
    /// <returns>The findings, by kind, then by file and line.</returns>
    public static IReadOnlyList<Finding> Find(PackageReadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Package is not { } package)
        {
            return [];
        }

        var reviewed = new ReviewedPackage(package, result.Places);
        return
        [
            .. Reviews.SelectMany(find => find(reviewed)).OrderBy(finding => finding.Kind)
                .ThenBy(finding => finding.Problem.File, StringComparer.Ordinal).ThenBy(finding => finding.Problem.Line),
        ];
    }
}
