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
            Key("country", row => row.Country, EntityKinds.Country) with { AllowsWorld = true },
            Key("mineral", row => row.Mineral, EntityKinds.Mineral),
            Enum("measure", row => row.Measure) with { IsKey = true },
            Year(row => row.Year),
            KeyYear("from_year", row => row.FromYear),
            Tonnes(row => row.Tonnes),
            Share("share", row => row.Share),
            .. UndatedOfSource(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("mineral"), cells.Enum<StatisticMeasure>("measure"), cells.Whole("year"),
            cells.Number("tonnes"), cells.Number("share"), cells.Evidence())
        {
            FromYear = cells.WholeOrNull("from_year"),
        })
    {
        GetRows = package => package.Statistics,
        WithRows = (package, rows) => package with { Statistics = rows },
    };
}
