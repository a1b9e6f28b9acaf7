using System.Globalization;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Checks that an ownership has either a share, or both share_min and share_max with the first not over the second. Rows with a cell that
/// could not be read are reported already.
/// </summary>
internal static class ShareBounds
{
    private const string Expected = "expected either share, or both share_min and share_max";

    public static void Check(TableRows ownerships, ProblemList problems)
    {
        var table = ownerships.Table;
        var (shareColumn, leastColumn, mostColumn) = (table.IndexOf("share"), table.IndexOf("share_min"), table.IndexOf("share_max"));
        for (var rowIndex = 0; rowIndex < ownerships.Count; rowIndex++)
        {
            var share = ownerships.GetReal(shareColumn, rowIndex);
            var (least, most) = (ownerships.GetReal(leastColumn, rowIndex), ownerships.GetReal(mostColumn, rowIndex));
            if (!ownerships.InvalidRows.Contains(rowIndex) && Describe(share, least, most) is var (column, message))
            {
                problems.AddError(ownerships, rowIndex, column, message);
            }
        }
    }

    // NaN is a blank cell.
    private static (string Column, string Message)? Describe(double share, double least, double most) =>
        (double.IsNaN(share), double.IsNaN(least), double.IsNaN(most)) switch
        {
            (false, true, true) => null,
            (true, true, true) => ("share", $"is blank, and so are share_min and share_max; {Expected}"),
            (false, false, _) => ("share_min", $"is given beside share; {Expected}"),
            (false, true, false) => ("share_max", $"is given beside share; {Expected}"),
            (true, false, true) => ("share_max", $"is blank although share_min is given; {Expected}"),
            (true, true, false) => ("share_min", $"is blank although share_max is given; {Expected}"),
            (true, false, false) when least > most => (
                "share_min",
                string.Create(CultureInfo.InvariantCulture, $"{least} is over share_max {most}; expected the least share, then the most")),
            _ => null,
        };
}
