using GraphKb.Analysis.Concentration;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.SupplyRisk;

/// <summary>
/// Asks how concentrated the production of a mineral is, times how unstable the countries are that a region imports it from, as
/// docs/semantics.md defines it (Supply risk).
/// </summary>
public sealed record SupplyRiskQuestion
{
    /// <summary>The mineral's id. Trades of its descendants count as well; statistics are of exactly this mineral.</summary>
    public required string Mineral { get; init; }

    /// <summary>The codes of the countries that are the region, at least one; a repeated code counts once.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The years, at most 200, in any order; null means every year with a trade into the region.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>
    /// Beginnings of codes of the Harmonized System; only trades of such codes count. Null means all, those without a code too.
    /// </summary>
    public IReadOnlyList<string>? Hs { get; init; }

    /// <summary>The id of the only source whose statistics are read; null lets each year choose its source.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the indicator that partners are scored by; null means that of political stability.</summary>
    public string? Indicator { get; init; }

    /// <summary>The least confidence of a fact that is relied on, 0 to 1; 0 relies on every one.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Which statistics are read.</summary>
    internal FigureFilter Figures => new(Mineral, StatisticMeasure.Production, Source, MinConfidence);
}
