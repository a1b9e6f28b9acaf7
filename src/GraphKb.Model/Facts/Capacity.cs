using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Model.Facts;

/// <summary>How much of a mineral a site can process in a year.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Tonnes">Tonnes a year, or null if unknown.</param>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public sealed record Capacity(string Site, string Mineral, double? Tonnes, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Create("capacity", EntityId.Slug(Site), EntityId.Slug(Mineral), IsoDate.Format(Evidence.Since));
}
