using GraphKb.Model.Dates;

namespace GraphKb.Model.Facts;

/// <summary>When a fact holds, and how well it is documented.</summary>
/// <param name="Since">First day on which the fact holds, or null if unknown.</param>
/// <param name="Until">First day on which it no longer holds, or null while it still holds.</param>
/// <param name="Confidence">From 0 (doubtful) to 1 (certain).</param>
/// <param name="Sources">Ids of the sources, at least one.</param>
/// <param name="Note">A remark, or null.</param>
public sealed record Evidence(DateOnly? Since, DateOnly? Until, double Confidence, IReadOnlyList<string> Sources, string? Note)
{
    /// <summary>The name of the data package that the fact comes from; null for data that no package was read for.</summary>
    public string? Package { get; init; }

    /// <summary>The days on which the fact holds.</summary>
    public DateRange Period => new(Since, Until);

    /// <summary>Whether the fact holds on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True if <see cref="Period"/> contains the day.</returns>
    public bool HoldsAt(DateOnly day) => Period.Contains(day);
}
