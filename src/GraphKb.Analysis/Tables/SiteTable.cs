using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Tables;

/// <summary>The sites as parallel arrays, one place a site, in the ordinal order of site ids.</summary>
public sealed class SiteTable
{
    /// <summary>What stands for "no company".</summary>
    public const int None = -1;

    // Most sites have no dates, and one look is much cheaper than three where millions of supplies ask.
    private readonly Lazy<bool[]> _always;

    /// <summary>A table, to be filled.</summary>
    public SiteTable() => _always = new Lazy<bool[]>(FindAlways);

    /// <summary>Site ids.</summary>
    public required IdTable Ids { get; init; }

    /// <summary>Stage of each site.</summary>
    public required Stage[] Stages { get; init; }

    /// <summary>Number of the country each is located in.</summary>
    public required int[] Countries { get; init; }

    /// <summary>Number of each operator, or <see cref="None"/>.</summary>
    public required int[] Operators { get; init; }

    /// <summary>Status of each.</summary>
    public required SiteStatus[] Statuses { get; init; }

    /// <summary>Whether each is an aggregate.</summary>
    public required bool[] Aggregates { get; init; }

    /// <summary>Day number of opening, or DayNumbers.Always where blank.</summary>
    public required int[] OpenedDays { get; init; }

    /// <summary>Day number of closing, or DayNumbers.Open where blank.</summary>
    public required int[] ClosedDays { get; init; }

    /// <summary>How many sites.</summary>
    public int Count => Ids.Count;

    /// <summary>Whether a site takes part on a day: its dates allow it, and a status of the future or the past comes with its date.</summary>
    /// <param name="site">The site's number.</param>
    /// <param name="day">The day's number.</param>
    /// <returns>True where it takes part.</returns>
    public bool TakesPart(int site, int day) => _always.Value[site] || TakesPartByDates(site, day);

    private bool[] FindAlways()
    {
        var always = new bool[Count];
        for (var site = 0; site < always.Length; site++)
        {
            always[site] = Statuses[site] == SiteStatus.Operating && OpenedDays[site] == DayNumbers.Always && ClosedDays[site] == DayNumbers.Open;
        }

        return always;
    }

    private bool TakesPartByDates(int site, int day)
    {
        var dated = Statuses[site] switch
        {
            SiteStatus.Planned or SiteStatus.Construction => OpenedDays[site] != DayNumbers.Always,
            SiteStatus.Suspended or SiteStatus.Closed => ClosedDays[site] != DayNumbers.Open,
            _ => true,
        };
        return dated && OpenedDays[site] <= day && day < ClosedDays[site];
    }
}
