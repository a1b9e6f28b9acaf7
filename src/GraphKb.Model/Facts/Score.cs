using GraphKb.Model.Entities;

namespace GraphKb.Model.Facts;

/// <summary>What an indicator gives a country for a year. Its evidence has no dates.</summary>
/// <param name="Country">Country code.</param>
/// <param name="Indicator">Indicator id.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The score in the unit of the indicator, between its worst and its best end.</param>
/// <param name="Evidence">Confidence, sources and note.</param>
public sealed record Score(string Country, string Indicator, int Year, double Value, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Create("score", Country, EntityId.Slug(Indicator), FactId.Number(Year));
}
