using System.Globalization;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The table in docs/statistics.md lists every difference of two sources that the seed contains.</summary>
public sealed class StatisticsPageTests
{
    private const double SmallestDifference = 0.05;
    private const double CompleteSum = 0.97;
    private const string WorldMiningData = "source:wmd-2024";

    // Newest first; the first that has the year counts.
    private static readonly string[] Editions = ["source:usgs-mcs2026", "source:usgs-mcs2025", "source:mcs2024", "source:mcs2023-st"];
    private static readonly string Page = Repository.GetPath("docs", "statistics.md");

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the table in the page.</summary>
    [Fact]
    public void The_table_lists_the_differences_of_more_than_five_points() =>
        TableInPage.Check(Page, "| Mineral | Year |", CreateTable());

    private static IEnumerable<string> CreateTable()
    {
        var countries = Seed.Package.Countries.ToDictionary(country => country.Code, country => country.Name, StringComparer.Ordinal);
        var minerals = Seed.Package.Minerals.ToDictionary(mineral => mineral.Id, mineral => mineral.Name, StringComparer.Ordinal);
        return
        [
            "| Mineral | Year | Country | Geological Survey | World Mining Data |",
            "|---|---|---|---|---|",
            .. from set in Seed.Package.Statistics.Where(fact => fact.Evidence.Sources[0] == WorldMiningData)
                    .Select(fact => (fact.Mineral, fact.Measure, fact.Year)).Distinct()
               where set.Mineral != "mineral:graphite" // Its figures are those of natural graphite.
               orderby set.Mineral, set.Year
               let survey = Editions.Select(edition => GetShares(set, edition)).FirstOrDefault(shares => shares.Count >= 3)
               where survey is not null
               let other = GetShares(set, WorldMiningData)
               from code in survey.Keys.Union(other.Keys).Order(StringComparer.Ordinal)
               where survey.ContainsKey(code) || survey.Values.Sum() >= CompleteSum
               let shares = (Survey: survey.GetValueOrDefault(code), Other: other.GetValueOrDefault(code))
               where Math.Abs(shares.Survey - shares.Other) > SmallestDifference
               select $"| {minerals[set.Mineral]} | {set.Year} | {countries[code]} | {Percent(shares.Survey)} | {Percent(shares.Other)} |",
        ];
    }

    private static Dictionary<string, double> GetShares((string Mineral, StatisticMeasure Measure, int Year) set, string source)
    {
        var facts = Seed.Package.Statistics
            .Where(fact => (fact.Mineral, fact.Measure, fact.Year) == set && fact.FromYear is null && fact.Evidence.Sources[0] == source)
            .ToLookup(fact => fact.Country == Statistic.World);
        var total = facts[true].Select(fact => fact.Tonnes).FirstOrDefault() ?? facts[false].Sum(fact => fact.Tonnes ?? 0);
        return facts[false].Where(fact => fact.Tonnes is not null)
            .ToDictionary(fact => fact.Country, fact => fact.Tonnes!.Value / total, StringComparer.Ordinal);
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
