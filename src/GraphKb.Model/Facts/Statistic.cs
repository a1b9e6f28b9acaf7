using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Model.Facts;

/// <summary>What a country reports of a mineral for a year. Its evidence has no dates.</summary>
/// <param name="Country">Country code, or <c>WLD</c> for the world.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Year">The year.</param>
/// <param name="Tonnes">Tonnes, or null if unknown.</param>
/// <param name="Share">Share of the world, 0 to 1, or null if unknown.</param>
/// <param name="Evidence">Confidence, sources and note.</param>
public sealed record Statistic(
    string Country, string Mineral, StatisticMeasure Measure, int Year, double? Tonnes, double? Share, Evidence Evidence) : Fact(Evidence)
{
    /// <summary>The code that stands for the world.</summary>
    public const string World = "WLD";

    /// <inheritdoc/>
    public override string Id =>
        FactId.Create("statistic", Country, EntityId.Slug(Mineral), EnumNames.Format(Measure), FactId.Number(Year));
}
