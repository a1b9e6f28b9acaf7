namespace GraphKb.Analysis.Stores;

/// <summary>Which part of an ordered list a page is.</summary>
/// <typeparam name="TPosition">What identifies a position in the list; it need not be that of an existing row.</typeparam>
/// <param name="After">Only rows after this position; null starts with the first row.</param>
/// <param name="Before">Only rows before this position; null ends with the last row.</param>
/// <param name="Count">The size of the page, 0 to 500.</param>
/// <param name="IsFromEnd">Whether the page has the last rows of the range instead of the first. The order is the same.</param>
public sealed record PageRange<TPosition>(TPosition? After, TPosition? Before, int Count, bool IsFromEnd)
    where TPosition : class;

/// <summary>Creates ranges.</summary>
public static class PageRange
{
    /// <summary>The first rows after a position.</summary>
    /// <typeparam name="TPosition">What identifies a position.</typeparam>
    /// <param name="after">The position, or null for the first rows of the list.</param>
    /// <param name="count">How many rows at most.</param>
    /// <returns>The range.</returns>
    public static PageRange<TPosition> From<TPosition>(TPosition? after, int count)
        where TPosition : class => new(after, null, count, false);
}
