using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Selectors;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Alternatives;

/// <summary>What consumers can still have without some sites, or within an alliance alone.</summary>
public sealed record AlternativesQuestion
{
    /// <summary>The mineral's id.</summary>
    public required string Mineral { get; init; }

    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>Sites to do without: those that match any of these.</summary>
    public IReadOnlyList<SiteSelector> Avoid { get; init; } = [];

    /// <summary>An alliance: only sites located in its members at the day are kept, besides the consumers. Null keeps all.</summary>
    public string? Within { get; init; }

    /// <summary>How far supplies may be stretched: a factor from 0 up, 1 = what flows today; null = any amount.</summary>
    public double? Headroom { get; init; } = 1;

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>What can be had.</summary>
/// <param name="Tonnes">Tonnes a year.</param>
/// <param name="Share">Of the consumers' known intake, 0 to 1; 0 where they take nothing in.</param>
/// <param name="Routes">Chains that carry it, largest first; their tonnes sum to it.</param>
/// <param name="Bottlenecks">The sites and supplies of the minimum cut nearest to the origins, sites first; their tonnes sum to it.</param>
/// <param name="AsOf">The day.</param>
public sealed record AlternativesAnswer(
    double Tonnes, double Share, IReadOnlyList<Route> Routes, IReadOnlyList<Bottleneck> Bottlenecks, DateOnly AsOf);

/// <summary>A chain and what flows along it.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Tonnes">Tonnes a year, over 0.</param>
public sealed record Route(Chain Chain, double Tonnes);

/// <summary>A site or a supply that holds back the rest: one of the two is given.</summary>
/// <param name="Site">The site's id, or null.</param>
/// <param name="Supply">The supply, or null.</param>
/// <param name="Tonnes">The most that passes it, tonnes a year.</param>
public sealed record Bottleneck(string? Site, Supply? Supply, double Tonnes);
