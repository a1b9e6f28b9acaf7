using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Model.Facts;

/// <summary>One site supplies another.</summary>
/// <param name="From">Site id.</param>
/// <param name="To">Site id.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Form">Concentrate, oxide, metal and so on, or null.</param>
/// <param name="Tonnes">Tonnes a year of contained mineral on its basis, or null if unknown.</param>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public sealed record Supply(string From, string To, string Mineral, string? Form, double? Tonnes, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Create(
        "supply", EntityId.Slug(From), EntityId.Slug(To), EntityId.Slug(Mineral), Form, IsoDate.Format(Evidence.Since));
}
