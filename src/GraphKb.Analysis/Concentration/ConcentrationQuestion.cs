using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>
/// Asks how a mineral's capacity at a stage, or a statistic of the mineral, is distributed over countries, as docs/semantics.md defines it
/// (Concentration; Statistics, one source at a time).
/// </summary>
public sealed record ConcentrationQuestion : MineralQuestion
{
    /// <summary>The stage whose capacities are distributed; null for a statistic, and only then.</summary>
    public Stage? Stage { get; init; }

    /// <summary>What makes a site count as a country's: LOCATION or OWNERSHIP; ignored for a statistic.</summary>
    public ControlBasis By { get; init; } = ControlBasis.Location;

    /// <summary>The statistic to read instead of the capacities; requires <see cref="Year"/>.</summary>
    public StatisticMeasure? Measure { get; init; }

    /// <summary>The year of the statistic; requires <see cref="Measure"/>.</summary>
    public int? Year { get; init; }

    /// <summary>The id of the only source whose statistics are read; null chooses one. Requires <see cref="Measure"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Which statistics are read, where <see cref="Measure"/> is given.</summary>
    internal FigureFilter Figures => new(Mineral, Measure!.Value, Source, MinConfidence);
}
