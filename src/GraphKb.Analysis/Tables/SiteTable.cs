using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// The sites as parallel arrays, in the ordinal order of site ids; the position in them is the site index. Days are day numbers, with
/// <see cref="DayNumbers.Always"/> for a blank opening and <see cref="DayNumbers.Open"/> for a blank closing.
/// </summary>
public sealed class SiteTable
{
    /// <summary>The operator index of a site without an operator on record.</summary>
    public const int NoOperator = -1;

    // Most sites operate and have no dates. One array access instead of three matters when a network is built from millions of supplies.
    private readonly Lazy<bool[]> _takesPartAlways;

    /// <summary>Creates a table; its columns are set by the initializer.</summary>
    public SiteTable() => _takesPartAlways = new Lazy<bool[]>(FindUndatedOperating);

    /// <summary>The id of each site; the index of an id is the site index.</summary>
    public required IdTable Ids { get; init; }

    /// <summary>The stage of each site.</summary>
    public required Stage[] Stages { get; init; }

    /// <summary>The country index of the country that each site is located in.</summary>
    public required int[] CountryIndexes { get; init; }

    /// <summary>The company index of each operator, or <see cref="NoOperator"/>.</summary>
    public required int[] OperatorIndexes { get; init; }

    /// <summary>The status of each site.</summary>
    public required SiteStatus[] Statuses { get; init; }

    /// <summary>Whether each site is an aggregate of several.</summary>
    public required bool[] Aggregates { get; init; }

    /// <summary>The first day on which each site is open.</summary>
    public required int[] OpenedDays { get; init; }

    /// <summary>The first day on which each site is closed.</summary>
    public required int[] ClosedDays { get; init; }

    /// <summary>The number of sites; site indexes are 0 to Count - 1.</summary>
    public int Count => Ids.Count;

    /// <summary>Whether a site takes part on a day, as docs/semantics.md defines it (Day). O(1).</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <param name="day">The day number.</param>
    /// <returns>True where it takes part.</returns>
    public bool TakesPart(int siteIndex, int day) => GetDays(siteIndex) is var days && days.First <= day && day < days.End;

    /// <summary>The days on which a site takes part. O(1).</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>The first day, and the day after the last one; no day is between them where it never takes part.</returns>
    public (int First, int End) GetDays(int siteIndex) =>
        _takesPartAlways.Value[siteIndex] ? (DayNumbers.Always, DayNumbers.Open)
        : IsDated(siteIndex) ? (OpenedDays[siteIndex], ClosedDays[siteIndex])
        : (DayNumbers.Open, DayNumbers.Always);

    private bool[] FindUndatedOperating()
    {
        var always = new bool[Count];
        for (var siteIndex = 0; siteIndex < always.Length; siteIndex++)
        {
            always[siteIndex] = Statuses[siteIndex] == SiteStatus.Operating
                && OpenedDays[siteIndex] == DayNumbers.Always && ClosedDays[siteIndex] == DayNumbers.Open;
        }

        return always;
    }

    private bool IsDated(int siteIndex) => Statuses[siteIndex] switch
    {
        SiteStatus.Planned or SiteStatus.Construction => OpenedDays[siteIndex] != DayNumbers.Always,
        SiteStatus.Suspended or SiteStatus.Closed => ClosedDays[siteIndex] != DayNumbers.Open,
        _ => true,
    };
}
