using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Statistic>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Statistic>;

namespace GraphKb.Model.Schemas;

internal static class StatisticsTable
{
    public static readonly FactTable<Statistic> Instance = new(
        "statistics",
        "REPORTS",
        [
            Key("country", row => row.Country, EntityKinds.Country) with
            {
                AllowsWorld = true,
                Description = "The code of the country, or WLD for the world.",
            },
            Key("mineral", row => row.Mineral, EntityKinds.Mineral).Described("The id of the mineral."),
            Enum("measure", row => row.Measure) with
            {
                IsKey = true,
                Description = "What the figure counts.",
            },
            Year(row => row.Year),
            KeyYear("from_year", row => row.FromYear)
                .Described("The first year, before year, if the figure is a mean of several years a year; blank = the year alone."),
            Tonnes(row => row.Tonnes, "Tonnes of the contained mineral, in the year or, of RESERVES, in the ground; blank = unknown."),
            Share("share", row => row.Share).Described("The share of the world's, from 0 to 1; blank = unknown."),
            .. UndatedOfSource(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("mineral"), cells.Enum<StatisticMeasure>("measure"), cells.Whole("year"),
            cells.Number("tonnes"), cells.Number("share"), cells.Evidence())
        {
            FromYear = cells.WholeOrNull("from_year"),
        })
    {
        Description = "Facts: a source has a figure of a mineral in a country and year.",
        GetRows = package => package.Statistics,
        WithRows = (package, rows) => package with { Statistics = rows },
    };
}
