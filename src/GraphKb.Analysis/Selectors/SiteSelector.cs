using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>
/// Selects sites, as docs/semantics.md defines it (Selecting sites): a site matches when every field that is given matches, within a list
/// any one value. Null means that a field is not given; a selector without fields matches every site.
/// </summary>
public sealed record SiteSelector
{
    /// <summary>Ids of the sites themselves.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Stages of the site.</summary>
    public IReadOnlyList<Stage>? Stages { get; init; }

    /// <summary>Codes of the countries that the site is located in.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Ids of alliances; the site is located in a country that is a member on the day.</summary>
    public IReadOnlyList<string>? Alliances { get; init; }

    /// <summary>Codes of the countries that control the site, on the basis of <see cref="Control"/>.</summary>
    public IReadOnlyList<string>? ControlledBy { get; init; }

    /// <summary>What counts as control in <see cref="ControlledBy"/>.</summary>
    public ControlBasis Control { get; init; } = ControlBasis.Either;

    /// <summary>
    /// Ids of companies that operate the site themselves, or own more than half of it, themselves or through companies under them.
    /// </summary>
    public IReadOnlyList<string>? Companies { get; init; }

    /// <summary>Statuses of the site.</summary>
    public IReadOnlyList<SiteStatus>? Statuses { get; init; }

    /// <summary>True selects aggregates, false all other sites.</summary>
    public bool? Aggregate { get; init; }

    /// <summary>A selector that the site must not match.</summary>
    public SiteSelector? Not { get; init; }
}
