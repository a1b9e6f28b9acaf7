using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>
/// Asks how a statistic of a mineral is distributed over countries in several years, as docs/semantics.md defines it
/// (Statistics).
/// </summary>
public sealed record ConcentrationsQuestion
{
    /// <summary>The mineral's id.</summary>
    public required string Mineral { get; init; }

    /// <summary>The statistic to read.</summary>
    public required StatisticMeasure Measure { get; init; }

    /// <summary>The years, at most 200, in any order; null means every year that has a figure.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>The id of the only source to read; null lets each year choose its source.</summary>
    public string? Source { get; init; }

    /// <summary>The least confidence of a statistic that is relied on, 0 to 1; 0 relies on every one.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Which statistics are read.</summary>
    internal FigureFilter Figures => new(Mineral, Measure, Source, MinConfidence);
}
