using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Flow;

/// <summary>Which part of an intake passes where.</summary>
/// <param name="Tonnes">The known intake, tonnes a year.</param>
/// <param name="OtherTonnes">What the links of known tonnes carry that are not listed, tonnes a year.</param>
/// <param name="Nodes">
/// The ends of the listed links, and consumers that are supplied only from inside their group: by stage, then largest tonnes first, then
/// by key.
/// </param>
/// <param name="Links">The links: largest tonnes first, unknown last, then by the keys of their ends, ordinal.</param>
/// <param name="AsOf">The day.</param>
public sealed record FlowAnswer(
    double Tonnes, double OtherTonnes, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links, DateOnly AsOf);

/// <summary>The sites of one stage that share a key.</summary>
/// <param name="Key">The id and the stage, such as <c>country:KOR#REFINING</c>; <c>unlisted#REFINING</c> for sites without an id.</param>
/// <param name="Id">The id of the site, country or company; null for sites without one.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Amounts">What passes, begins and ends here.</param>
/// <param name="Places">What its sites have in common.</param>
public sealed record FlowNode(string Key, string? Id, Stage Stage, FlowAmounts Amounts, FlowPlaces Places);

/// <summary>Tonnes a year at a node.</summary>
/// <param name="Tonnes">What its sites send towards the consumers, and the known intake of those that are consumers.</param>
/// <param name="Origin">The part of it that originates here.</param>
/// <param name="Unknown">The part of it whose origin is not on record.</param>
public readonly record struct FlowAmounts(double Tonnes, double Origin, double Unknown);

/// <summary>What the sites of a node that the flow passes have in common; null where they differ or have none.</summary>
/// <param name="Site">The id of the site, where sites are not grouped.</param>
/// <param name="Company">The id of the company that operates all of them.</param>
/// <param name="Country">The code of the country that all are located in.</param>
/// <param name="Controller">The code of the country that controls all of them.</param>
/// <param name="IsAggregate">Whether any of them represents several that are not listed one by one.</param>
public sealed record FlowPlaces(string? Site, string? Company, string? Country, string? Controller, bool IsAggregate);

/// <summary>The supplies from one node to another.</summary>
/// <param name="From">The key of the node that they leave.</param>
/// <param name="To">The key of the node that they enter.</param>
/// <param name="Carried">What those of known tonnes carry; null where all are of unknown tonnes.</param>
public sealed record FlowLink(string From, string To, FlowCarried? Carried)
{
    /// <summary>The group indexes of the nodes.</summary>
    internal (int From, int To) Groups { get; init; }
}

/// <summary>What the supplies of a link carry of the intake.</summary>
/// <param name="Tonnes">Tonnes a year, over 0.</param>
/// <param name="Share">The share of the intake, over 0; over 1 only where a cycle passes material several times.</param>
/// <param name="Recorded">The sum of the supplies' own tonnes a year, over 0.</param>
/// <param name="Confidence">The mean confidence of the supplies, weighted by what each carries, 0 to 1.</param>
public readonly record struct FlowCarried(double Tonnes, double Share, double Recorded, double Confidence);
