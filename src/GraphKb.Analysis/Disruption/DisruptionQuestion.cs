using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Disruption;

/// <summary>What consumers lose when something happens.</summary>
public sealed record DisruptionQuestion
{
    /// <summary>The mineral's id.</summary>
    public required string Mineral { get; init; }

    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>What happens.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How far supplies may be stretched: a factor from 0 up, 1 = what flows today; null = any amount.</summary>
    public double? Headroom { get; init; } = 1;

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>What happens: all of it at once.</summary>
public sealed record Scenario
{
    /// <summary>Sites that are gone: those that match any of these.</summary>
    public IReadOnlyList<SiteSelector> Remove { get; init; } = [];

    /// <summary>Trade that is cut.</summary>
    public IReadOnlyList<Block> Block { get; init; } = [];

    /// <summary>Ids of export controls, bans and licensing on record, in force at the day, taken at their word.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}

/// <summary>Supplies that are cut, by the countries of their ends and their minerals; what is left out means all.</summary>
/// <param name="From">The code of the country of the site they leave, or null.</param>
/// <param name="To">The code of the country of the site they reach, or null.</param>
/// <param name="Minerals">Minerals, the closure of each; empty for all.</param>
public sealed record Block(string? From, string? To, IReadOnlyList<string> Minerals);

/// <summary>What is lost, in tonnes a year.</summary>
/// <param name="Baseline">The maximum flow as things are.</param>
/// <param name="Afterwards">The maximum flow with the scenario, everyone rerouting as far as capacities allow.</param>
/// <param name="Immediate">The exposure of the consumers to what is gone, before anyone reroutes.</param>
/// <param name="CoverDays">How many days the stockpiles of the consumers' countries make up for the loss; null where nothing is lost.</param>
/// <param name="Removed">Ids of the sites that take part and match, whether they trade the mineral or not; ordinal order.</param>
/// <param name="AsOf">The day.</param>
public sealed record DisruptionAnswer(
    double Baseline, double Afterwards, ExposureAnswer Immediate, double? CoverDays, IReadOnlyList<string> Removed, DateOnly AsOf)
{
    /// <summary>Tonnes a year, 0 or more.</summary>
    public double Loss => Baseline - Afterwards;

    /// <summary>The loss as a share of the baseline, 0 to 1; 0 where nothing flows.</summary>
    public double LossShare => Baseline > 0 ? Loss / Baseline : 0;
}
