using GraphKb.Model.Dates;

namespace GraphKb.Model.Entities;

/// <summary>A policy act.</summary>
/// <param name="Id"><c>measure:slug</c>.</param>
/// <param name="Kind">The kind of act.</param>
/// <param name="Issuer">The code of the country that issued it, or null.</param>
/// <param name="Targets">Country codes; empty means every other country.</param>
/// <param name="Minerals">Mineral ids it covers.</param>
/// <param name="Stages">Stages of the issuer's sites it covers; empty means all.</param>
/// <param name="Since">First day in force, or null if unknown.</param>
/// <param name="Until">First day no longer in force, or null while open.</param>
/// <param name="Description">A description, or null; used as the name.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Measure(
    string Id, MeasureKind Kind, string? Issuer, IReadOnlyList<string> Targets, IReadOnlyList<string> Minerals,
    IReadOnlyList<Stage> Stages, DateOnly? Since, DateOnly? Until, string? Description, IReadOnlyList<string> Sources)
    : Entity(Id, Description ?? Id)
{
    /// <summary>The days on which it is in force.</summary>
    public DateRange Period => new(Since, Until);
}
