using GraphKb.Model.Facts;

namespace GraphKb.Analysis.FactQueries;

/// <summary>
/// Selects facts: one matches if every field that is given is true of it, in a list any one value. Null means that a field is not given.
/// </summary>
public sealed record FactFilter
{
    /// <summary>Matches every fact.</summary>
    public static FactFilter None { get; } = new();

    /// <summary>The id of a mineral; the mineral of the fact is in its closure.</summary>
    public string? Mineral { get; init; }

    /// <summary>
    /// Codes of countries at either end of the fact: that of a site, the home of a company, a country that owns, a member, the country
    /// of a figure or score, an exporter or importer.
    /// </summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>
    /// Ids of entities; the fact names at least one of them: as an end, as its mineral, country, alliance or indicator. A mineral counts
    /// alone, without its closure.
    /// </summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>Ids of sources; the fact names at least one of them.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The least confidence that matches, 0 to 1.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>The greatest confidence that matches, 0 to 1.</summary>
    public double? MaxConfidence { get; init; }

    /// <summary>True matches known tonnes, false unknown ones.</summary>
    public bool? TonnesKnown { get; init; }

    /// <summary>What a statistic counts.</summary>
    public StatisticMeasure? Measure { get; init; }

    /// <summary>Years of a score, statistic or trade.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>A day on which the fact holds. A fact without dates holds on every day.</summary>
    public DateOnly? AsOf { get; init; }
}
