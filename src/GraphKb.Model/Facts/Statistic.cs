using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Model.Facts;

/// <summary>What a source reports of a mineral in a country for a year, or as the mean of several. Its evidence has no dates.</summary>
/// <param name="Country">Country code, or <c>WLD</c> for the world.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Year">The year, or the last year of a mean.</param>
/// <param name="Tonnes">Tonnes, or null if unknown.</param>
/// <param name="Share">Share of the world, 0 to 1, or null if unknown.</param>
/// <param name="Evidence">Confidence, sources and note.</param>
public sealed record Statistic(
    string Country, string Mineral, StatisticMeasure Measure, int Year, double? Tonnes, double? Share, Evidence Evidence) : Fact(Evidence)
{
    /// <summary>The code that stands for the world.</summary>
    public const string World = "WLD";

    /// <summary>The first year of a mean, before <see cref="Year"/>; null where the figure is of the year alone.</summary>
    public int? FromYear { get; init; }

    /// <summary>
    /// The id of the source whose figure it is: the first of the evidence, and a part of the natural key. Others only confirm the figure.
    /// </summary>
    public string Source => Evidence.Sources[0];

    /// <inheritdoc/>
    public override string Id => FactId.Create(
        "statistic", Country, EntityId.Slug(Mineral), EnumNames.Format(Measure), FromYear is { } first ? FactId.Number(first) : null,
        FactId.Number(Year), EntityId.Slug(Source));
}
