using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Finds owned things whose shares sum to more than 1 on some date. Of the rows of one owner and class that hold on a day, the one with
/// the latest since counts; of a share between bounds, the least. A sweep over the days on which a row begins or ends: O(n log n) for n
/// rows about one thing. The first such day is reported, at the last of the rows that count on it.
/// </summary>
internal sealed class ShareSums(TableRows ownerships)
{
    private const double Tolerance = 1e-9;

    private readonly int _owner = ownerships.Table.IndexOf("owner");
    private readonly int _owned = ownerships.Table.IndexOf("owned");
    private readonly int _class = ownerships.Table.IndexOf("class");
    private readonly int _share = ownerships.Table.IndexOf("share");
    private readonly int _least = ownerships.Table.IndexOf("share_min");
    private readonly int _since = ownerships.Table.IndexOf("since");
    private readonly int _until = ownerships.Table.IndexOf("until");

    /// <summary>Adds at most one warning for each owned thing.</summary>
    public static void Check(PackageTables tables, ProblemList problems)
    {
        var ownerships = tables[PackageSchema.Ownerships];
        var sums = new ShareSums(ownerships);
        foreach (var rowsOfThing in sums.GroupByOwned())
        {
            int[] rowIndexes = [.. rowsOfThing];
            if (rowIndexes.Sum(sums.GetShare) > 1 + Tolerance && sums.FindFirstOver(rowIndexes) is var (day, sum, last))
            {
                var owned = MessageText.Format(tables.Names[rowsOfThing.Key]);
                FormattableString message = $"the shares of {owned} sum to {sum:0.####} on {DateCell.FormatDay(day)}; expected 1 at most";
                problems.AddWarning(
                    ownerships, last, "share", FormattableString.Invariant(message));
            }
        }
    }

    private IEnumerable<IGrouping<int, int>> GroupByOwned() => Enumerable.Range(0, ownerships.Count)
        .Where(rowIndex => ownerships.GetWhole(_owned, rowIndex) >= 0 && ownerships.GetWhole(_owner, rowIndex) >= 0)
        .GroupBy(rowIndex => ownerships.GetWhole(_owned, rowIndex));

    private (int Day, double Sum, int LastRow)? FindFirstOver(int[] rowIndexes)
    {
        var events = rowIndexes.Select(rowIndex => (Day: GetBegin(rowIndex), Row: rowIndex, IsBegin: true))
            .Concat(rowIndexes.Where(rowIndex => GetEnd(rowIndex) != DayNumbers.Open)
                .Select(rowIndex => (Day: GetEnd(rowIndex), Row: rowIndex, IsBegin: false)))
            .OrderBy(step => step.Day).ToList();
        var heldByOwner = new Dictionary<(int Owner, int Class), SortedSet<(int Since, int Row)>>();
        var sum = 0.0;
        for (var eventIndex = 0; eventIndex < events.Count; eventIndex++)
        {
            var (day, rowIndex, isBegin) = events[eventIndex];
            var owner = (ownerships.GetWhole(_owner, rowIndex), ownerships.GetWhole(_class, rowIndex));
            var held = heldByOwner.TryGetValue(owner, out var known) ? known : heldByOwner[owner] = [];
            sum -= GetCountedShare(held);
            _ = isBegin ? held.Add((day, rowIndex)) : held.Remove((GetBegin(rowIndex), rowIndex));
            sum += GetCountedShare(held);
            if (sum > 1 + Tolerance && (eventIndex + 1 == events.Count || events[eventIndex + 1].Day != day))
            {
                return (day, sum, heldByOwner.Values.Where(rows => rows.Count > 0).Max(rows => rows.Max.Row));
            }
        }

        return null;
    }

    private double GetCountedShare(SortedSet<(int Since, int Row)> held) => held.Count == 0 ? 0 : GetShare(held.Max.Row);

    private double GetShare(int rowIndex)
    {
        var share = ownerships.GetReal(_share, rowIndex);
        var least = double.IsNaN(share) ? ownerships.GetReal(_least, rowIndex) : share;
        return double.IsNaN(least) ? 0 : least;
    }

    // A blank since is the first day of the calendar, so that the sweep can report it as a date.
    private int GetBegin(int rowIndex) => Math.Max(0, ownerships.GetWhole(_since, rowIndex));

    private int GetEnd(int rowIndex) => ownerships.GetWhole(_until, rowIndex) is >= 0 and var until ? until : DayNumbers.Open;
}
