using GraphKb.Model.Entities;

namespace GraphKb.Model.Facts;

/// <summary>What one country exports to another in a year. Its evidence has no dates.</summary>
/// <param name="Exporter">Country code.</param>
/// <param name="Importer">Country code.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Hs">Code of the Harmonized System, or null.</param>
/// <param name="Year">The year.</param>
/// <param name="Tonnes">Tonnes, or null if unknown.</param>
/// <param name="Usd">US dollars, or null if unknown.</param>
/// <param name="ImporterShare">
/// The exporter's share of all the importer imports of it, of the code if there is one, 0 to 1, or null if unknown.
/// </param>
/// <param name="Evidence">Confidence, sources and note.</param>
public sealed record Trade(
    string Exporter, string Importer, string Mineral, string? Hs, int Year,
    double? Tonnes, double? Usd, double? ImporterShare, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Create("trade", Exporter, Importer, EntityId.Slug(Mineral), Hs, FactId.Number(Year));
}
