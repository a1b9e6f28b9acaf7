using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Model.Facts;

/// <summary>What a stockpile contains.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Tonnes">Tonnes in store, or null if unknown.</param>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public sealed record Holding(string Site, string Mineral, double? Tonnes, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Create("holding", EntityId.Slug(Site), EntityId.Slug(Mineral), IsoDate.Format(Evidence.Since));
}
