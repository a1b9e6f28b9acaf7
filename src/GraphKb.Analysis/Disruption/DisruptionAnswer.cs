using GraphKb.Analysis.Exposure;

namespace GraphKb.Analysis.Disruption;

/// <summary>What consumers lose in a scenario, in tonnes a year.</summary>
/// <param name="Baseline">The maximum flow without the scenario.</param>
/// <param name="Afterwards">The maximum flow with it: rerouted as far as limits allow.</param>
/// <param name="Exposure">The exposure of the consumers to what is removed and cut, before anybody reroutes.</param>
/// <param name="CoverDays">The days that stockpiles in the consumers' countries replace the loss; null where nothing is lost, or
/// no holding of known tonnes is on record there.</param>
/// <param name="RemovedSites">The removed sites, found when they are read.</param>
public sealed record DisruptionAnswer(
    double Baseline, double Afterwards, ExposureAnalysis Exposure, double? CoverDays, Lazy<IReadOnlyList<string>> RemovedSites)
{
    /// <summary>The bounds of the exposure.</summary>
    public ExposureAnswer Immediate => Exposure.Answer();

    /// <summary>
    /// Ids of all sites that take part and match, including sites that trade none of the mineral; ordinal order. O(sites) the first time.
    /// </summary>
    public IReadOnlyList<string> Removed => RemovedSites.Value;

    /// <summary>The day that facts, memberships and sites are taken of.</summary>
    public DateOnly AsOf => Exposure.AsOf;

    /// <summary>The supplies whose flow differs.</summary>
    public required FlowChanges Changes { get; init; }

    /// <summary>The difference of the flows, tonnes a year; under 0 for a gain.</summary>
    public double Loss => Baseline - Afterwards;

    /// <summary>The loss as a share of the baseline, at most 1, under 0 for a gain; 0 where the baseline is 0.</summary>
    public double LossShare => Baseline > 0 ? Loss / Baseline : 0;
}
