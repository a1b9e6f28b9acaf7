using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>
/// Selects sites: a site matches when every field given matches; within a list any one value is enough.
/// Null is "not given"; an empty selector matches every site.
/// </summary>
public sealed record SiteSelector
{
    /// <summary>Site ids.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<Stage>? Stages { get; init; }

    /// <summary>Codes of the countries located in.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Alliances whose members, at the day, the site is located in.</summary>
    public IReadOnlyList<string>? Alliances { get; init; }

    /// <summary>Codes of controlling countries, on the basis of <see cref="Control"/>.</summary>
    public IReadOnlyList<string>? ControlledBy { get; init; }

    /// <summary>What counts as control: location, ownership, or either.</summary>
    public ControlBasis Control { get; init; } = ControlBasis.Either;

    /// <summary>Companies that operate the site, or own it by more than half, themselves or through companies under them.</summary>
    public IReadOnlyList<string>? Companies { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<SiteStatus>? Statuses { get; init; }

    /// <summary>Aggregates only, or none of them.</summary>
    public bool? Aggregate { get; init; }

    /// <summary>A selector that must not match.</summary>
    public SiteSelector? Not { get; init; }
}
