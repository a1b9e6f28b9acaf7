namespace GraphKb.Model.Dates;

/// <summary>The days from <paramref name="Since"/> (inclusive) until <paramref name="Until"/> (exclusive).</summary>
/// <param name="Since">The first day, or null for a range that is open at its beginning.</param>
/// <param name="Until">The first day after the range, or null for a range that is open at its end.</param>
public readonly record struct DateRange(DateOnly? Since, DateOnly? Until)
{
    /// <summary>Whether a day is in the range.</summary>
    /// <param name="day">The day to test.</param>
    /// <returns>True if Since &lt;= day &lt; Until; a null end does not limit the range.</returns>
    public bool Contains(DateOnly day) => (Since is null || Since <= day) && (Until is null || day < Until);
}
