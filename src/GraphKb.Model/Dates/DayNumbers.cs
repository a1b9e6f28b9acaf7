namespace GraphKb.Model.Dates;

/// <summary>
/// Days as integers for flat arrays: <see cref="DateOnly.DayNumber"/>, and two constants that make comparisons work without a
/// test for blanks. <c>since &lt;= day &amp;&amp; day &lt; until</c> is true for a range that is open at both ends.
/// </summary>
public static class DayNumbers
{
    /// <summary>The beginning of a range without a first day. Less than the number of any day.</summary>
    public const int Always = int.MinValue;

    /// <summary>The end of a range without a last day. Greater than the number of any day.</summary>
    public const int Open = int.MaxValue;

    /// <summary>The number of the first day of a range.</summary>
    /// <param name="day">The first day, or null if unknown.</param>
    /// <returns>The day's number, or <see cref="Always"/> for null.</returns>
    public static int Since(DateOnly? day) => day?.DayNumber ?? Always;

    /// <summary>The number of the first day after a range.</summary>
    /// <param name="day">The first day after it, or null if it is open.</param>
    /// <returns>The day's number, or <see cref="Open"/> for null.</returns>
    public static int Until(DateOnly? day) => day?.DayNumber ?? Open;

    /// <summary>The day of a number that <see cref="Since"/> or <see cref="Until"/> returned.</summary>
    /// <param name="number">A day number or one of the two constants.</param>
    /// <returns>The day, or null for a constant.</returns>
    public static DateOnly? Day(int number) => number is Always or Open ? null : DateOnly.FromDayNumber(number);
}
