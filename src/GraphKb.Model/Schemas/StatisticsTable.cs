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
            Tonnes(row => row.Tonnes),
            Share("share", row => row.Share),
            .. Undated(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("mineral"), cells.Enum<StatisticMeasure>("measure"), cells.Whole("year"),
            cells.Number("tonnes"), cells.Number("share"), cells.Evidence()))
    {
        GetRows = package => package.Statistics,
        WithRows = (package, rows) => package with { Statistics = rows },
    };
}
