using System.Globalization;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Checks that the ends of an indicator differ, and that each score is between those of its indicator. Cells that could not be read, and
/// indicators that do not exist, are reported already.
/// </summary>
internal static class ScoreRanges
{
    public static void Check(PackageTables tables, ProblemList problems)
    {
        var ranges = CheckIndicators(tables[PackageSchema.Indicators], problems);
        var scores = tables[PackageSchema.Scores];
        var (indicatorColumn, valueColumn) = (scores.Table.IndexOf("indicator"), scores.Table.IndexOf("value"));
        for (var rowIndex = 0; rowIndex < scores.Count; rowIndex++)
        {
            var value = scores.GetReal(valueColumn, rowIndex);
            if (ranges.TryGetValue(scores.GetWhole(indicatorColumn, rowIndex), out var range)
                && (value < Math.Min(range.Worst, range.Best) || value > Math.Max(range.Worst, range.Best)))
            {
                problems.AddError(
                    scores, rowIndex, "value",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{value} is outside the range of its indicator; expected a score from worst {range.Worst} to best {range.Best}"));
            }
        }
    }

    // The range of each indicator that has one, by the name of its id.
    private static Dictionary<int, (double Worst, double Best)> CheckIndicators(TableRows indicators, ProblemList problems)
    {
        var ranges = new Dictionary<int, (double Worst, double Best)>();
        var table = indicators.Table;
        var (idColumn, worstColumn, bestColumn) = (table.IndexOf("id"), table.IndexOf("worst"), table.IndexOf("best"));
        for (var rowIndex = 0; rowIndex < indicators.Count; rowIndex++)
        {
            var (worst, best) = (indicators.GetReal(worstColumn, rowIndex), indicators.GetReal(bestColumn, rowIndex));
            if (worst == best)
            {
                problems.AddError(
                    indicators, rowIndex, "best",
                    string.Create(CultureInfo.InvariantCulture, $"{best} is also the worst score; expected two different ends"));
            }
            else if (double.IsFinite(worst) && double.IsFinite(best) && indicators.GetWhole(idColumn, rowIndex) is >= 0 and var name)
            {
                ranges[name] = (worst, best);
            }
        }

        return ranges;
    }
}
