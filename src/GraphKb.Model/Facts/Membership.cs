using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Model.Facts;

/// <summary>A country belongs to an alliance.</summary>
/// <param name="Country">Country code.</param>
/// <param name="Alliance">Alliance id.</param>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public sealed record Membership(string Country, string Alliance, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Create("membership", Country, EntityId.Slug(Alliance), IsoDate.Format(Evidence.Since));
}
