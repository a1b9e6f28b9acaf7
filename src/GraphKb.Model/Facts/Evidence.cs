namespace GraphKb.Model.Facts;

/// <summary>What a fact never travels without.</summary>
/// <param name="Since">First day it holds, or null where unknown.</param>
/// <param name="Until">First day it no longer holds, or null while open.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Sources">Ids of the sources, at least one.</param>
/// <param name="Note">A remark, or null.</param>
public sealed record Evidence(DateOnly? Since, DateOnly? Until, double Confidence, IReadOnlyList<string> Sources, string? Note)
{
    /// <summary>Whether the fact holds on a day: since inclusive, until exclusive, blanks open.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True where it holds.</returns>
    public bool HoldsAt(DateOnly day) => (Since is null || Since <= day) && (Until is null || day < Until);
}
