using System.Globalization;
using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Reviews;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Reports;

/// <summary>A page on how well a package is known: a score for each mineral, and the rows that the reviews found.</summary>
public static class KnowledgePage
{
    private const double HighestEstimate = 0.4;
    private const int LongestCell = 300;

    private static readonly Stage[] Stages = [Stage.Mining, Stage.Refining, Stage.Processing, Stage.Manufacturing];

    /// <summary>
    /// Creates the page as Markdown. Rows are named by id, not by line, so that the page changes only where they do.
    /// </summary>
    /// <param name="result">A package that was read without errors.</param>
    /// <returns>The lines of the page; none for a package with errors.</returns>
    public static IReadOnlyList<string> Create(PackageReadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Package is { } package
            ? [
                .. CreateScores(new(package, result.Places)),
                .. PackageReview.Find(result).GroupBy(finding => finding.Kind).SelectMany(FormatKind),
            ]
            : [];
    }

    private static IEnumerable<string> CreateScores(ReviewedPackage reviewed)
    {
        var works = new WorksScore(reviewed);
        return
        [
            "# How well the data is known",
            "",
            "This page is the output of `graphkb check DIR --report`.",
            "",
            "- *Estimates*: the part of the known tonnes of the supplies in force that has a confidence of 0.4 or less.",
            "- *Newest source*: the publication of the newest dated source of the mineral's facts, and its age in months on the day of the",
            "  package.",
            "- The stages: of the ten largest works of known tonnes, how many are complete. A complete works has tonnes documented in",
            "  2021 or later, its own coordinates (not those of its town), an operator, and an owner on record.",
            "",
            $"| Mineral | Estimates | Newest source | Months | {string.Join(" | ", Stages.Select(stage => EnumNames.Format(stage)))} |",
            "|---|---|---|---|---|---|---|---|",
            .. reviewed.Package.Minerals.Where(mineral => mineral.Parent is null).OrderBy(mineral => mineral.Name, StringComparer.Ordinal)
                .Select(mineral => FormatScore(mineral, reviewed, works)),
        ];
    }

    private static string FormatScore(Mineral mineral, ReviewedPackage reviewed, WorksScore works)
    {
        var minerals = reviewed.Minerals.Down(mineral.Id).ToHashSet(StringComparer.Ordinal);
        var supplies = reviewed.InForce.Where(fact => fact.Tonnes > 0 && minerals.Contains(fact.Mineral)).ToList();
        var estimated = supplies.Where(fact => fact.Evidence.Confidence <= HighestEstimate).Sum(fact => fact.Tonnes!.Value);
        var share = supplies.Count == 0 ? "–" : FormatPercent(estimated / supplies.Sum(fact => fact.Tonnes!.Value));
        var newest = FindNewestSource(reviewed.Package, minerals);
        var months = newest?.FirstDay is { } published && reviewed.Day is { } day
            ? ((((day.Year - published.Year) * 12) + day.Month) - published.Month).ToString(CultureInfo.InvariantCulture) : "–";
        var scores = Stages.Select(stage => works.Format(mineral.Id, stage));
        var publication = newest?.ToString() ?? "–";
        return $"| {mineral.Name} | {share} | {publication} | {months} | {string.Join(" | ", scores)} |";
    }

    private static PartialDay? FindNewestSource(DataPackage package, HashSet<string> minerals)
    {
        var cited = package.Supplies.Where(fact => minerals.Contains(fact.Mineral)).SelectMany(fact => fact.Evidence.Sources)
            .Concat(package.Capacities.Where(fact => minerals.Contains(fact.Mineral)).SelectMany(fact => fact.Evidence.Sources))
            .Concat(package.Statistics.Where(fact => minerals.Contains(fact.Mineral)).SelectMany(fact => fact.Evidence.Sources))
            .Concat(package.Trades.Where(fact => minerals.Contains(fact.Mineral)).SelectMany(fact => fact.Evidence.Sources))
            .ToHashSet(StringComparer.Ordinal);
        return package.Sources.Where(source => cited.Contains(source.Id)).Select(source => source.Published).MaxBy(day => day?.FirstDay);
    }

    private static IEnumerable<string> FormatKind(IGrouping<FindingKind, Finding> findings) =>
    [
        "",
        FormattableString.Invariant($"## {FindingTexts.GetTitle(findings.Key)}: {findings.Count()}"),
        "",
        FindingTexts.GetMeaning(findings.Key),
        "",
        "| Row | Finding | Note |",
        "|---|---|---|",
        .. findings.OrderBy(finding => finding.RowId, StringComparer.Ordinal).Select(finding =>
            $"| `{finding.RowId}` | {FormatCell(finding.Problem.Message)} | {FormatCell(finding.Note ?? "")} |"),
    ];

    private static string FormatCell(string text) => Truncate.ToLine(text, LongestCell).Replace("|", "\\|", StringComparison.Ordinal);

    private static string FormatPercent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}
