using GraphKb.Analysis.Chains;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Alternatives;

/// <summary>What consumers can get.</summary>
/// <param name="Tonnes">The maximum flow, tonnes a year.</param>
/// <param name="Share">The flow as a share of the consumers' known intake, 0 to 1; 0 where no intake is known.</param>
/// <param name="Routes">A decomposition of the flow into chains, largest first; their tonnes sum to it.</param>
/// <param name="Bottlenecks">The sites, then the supplies, of the minimum cut nearest to the origins; their tonnes sum to the flow.</param>
/// <param name="AsOf">The day.</param>
public sealed record AlternativesAnswer(
    double Tonnes, double Share, IReadOnlyList<Route> Routes, IReadOnlyList<Bottleneck> Bottlenecks, DateOnly AsOf);

/// <summary>A chain, and the flow along it.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Tonnes">Tonnes a year, over 0.</param>
public sealed record Route(Chain Chain, double Tonnes);

/// <summary>A site or a supply whose limit bounds the flow; exactly one of the two is given.</summary>
/// <param name="Site">The site's id, or null.</param>
/// <param name="Supply">The supply, or null.</param>
/// <param name="Tonnes">The limit, tonnes a year.</param>
public sealed record Bottleneck(string? Site, Supply? Supply, double Tonnes);
