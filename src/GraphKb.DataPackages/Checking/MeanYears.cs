using System.Globalization;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;

namespace GraphKb.DataPackages.Checking;

/// <summary>Checks that the mean of several years begins before the year in which it ends.</summary>
internal static class MeanYears
{
    public static void Check(TableRows statistics, ProblemList problems)
    {
        var (fromColumn, yearColumn) = (statistics.Table.IndexOf("from_year"), statistics.Table.IndexOf("year"));
        for (var rowIndex = 0; rowIndex < statistics.Count; rowIndex++)
        {
            if (statistics.GetWhole(fromColumn, rowIndex) is >= 0 and var fromYear
                && statistics.GetWhole(yearColumn, rowIndex) is >= 0 and var year && fromYear >= year)
            {
                problems.AddError(
                    statistics, rowIndex, "from_year",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{fromYear} is not before year {year}; expected the first year of a mean, or blank for the year alone"));
            }
        }
    }
}
