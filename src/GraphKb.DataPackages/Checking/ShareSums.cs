using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Finds owned things whose shares sum to over 1 on some date. Of the rows of one owner that hold on a day the one with the latest since
/// counts. A sweep over the days on which a row begins or ends: O(n log n) for n rows about one thing; the first such day is named.
/// </summary>
internal sealed class ShareSums(TableRows rows)
{
    private const double Slack = 1e-9;
    private const int Always = int.MaxValue;

    private readonly int _owner = rows.Table.Place("owner");
    private readonly int _owned = rows.Table.Place("owned");
    private readonly int _share = rows.Table.Place("share");
    private readonly int _since = rows.Table.Place("since");
    private readonly int _until = rows.Table.Place("until");

    /// <summary>Warns of each thing once, by its first row.</summary>
    public static void Check(TableRows rows, StringPool names, Problems problems)
    {
        var sums = new ShareSums(rows);
        var things = Enumerable.Range(0, rows.Count).Where(row => rows.Whole(sums._owned, row) >= 0 && rows.Whole(sums._owner, row) >= 0)
            .GroupBy(row => rows.Whole(sums._owned, row));
        foreach (var thing in things)
        {
            int[] about = [.. thing];
            if (about.Sum(sums.Share) > 1 + Slack && sums.FirstOver(about) is var (day, sum, last))
            {
                problems.Warning(
                    "ownerships.csv", rows.Lines[last], "share",
                    FormattableString.Invariant($"the shares of {MessageText.Format(names[thing.Key])} sum to {sum:0.####} on {DateCell.Text(day)}; expected 1 at most"));
            }
        }
    }

    // The day, the sum, and the last of the rows that count on it.
    private (int Day, double Sum, int Row)? FirstOver(int[] about)
    {
        var events = about.Select(row => (Day: Begin(row), Row: row, IsBegin: true))
            .Concat(about.Where(row => End(row) != Always).Select(row => (Day: End(row), Row: row, IsBegin: false)))
            .OrderBy(step => step.Day).ToList();
        var holding = new Dictionary<int, SortedSet<(int Since, int Row)>>();
        var sum = 0.0;
        for (var place = 0; place < events.Count; place++)
        {
            var (day, row, isBegin) = events[place];
            var owner = rows.Whole(_owner, row);
            var held = holding.TryGetValue(owner, out var known) ? known : holding[owner] = [];
            sum -= Counting(held);
            _ = isBegin ? held.Add((day, row)) : held.Remove((Begin(row), row));
            sum += Counting(held);
            if (sum > 1 + Slack && (place + 1 == events.Count || events[place + 1].Day != day))
            {
                return (day, sum, holding.Values.Where(rowsHeld => rowsHeld.Count > 0).Max(rowsHeld => rowsHeld.Max.Row));
            }
        }

        return null;
    }

    private double Counting(SortedSet<(int Since, int Row)> held) => held.Count == 0 ? 0 : Share(held.Max.Row);

    private double Share(int row) => rows.Real(_share, row) is var share && double.IsNaN(share) ? 0 : share;

    private int Begin(int row) => Math.Max(0, rows.Whole(_since, row));

    private int End(int row) => rows.Whole(_until, row) is >= 0 and var until ? until : Always;
}
