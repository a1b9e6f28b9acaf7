using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Score>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Score>;

namespace GraphKb.Model.Schemas;

internal static class ScoresTable
{
    public static readonly FactTable<Score> Instance = new(
        "scores",
        "SCORES",
        [
            Key("country", row => row.Country, EntityKinds.Country),
            Key("indicator", row => row.Indicator, EntityKinds.Indicator),
            Year(row => row.Year),
            Signed("value", row => row.Value) with { IsRequired = true },
            .. Undated(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("indicator"), cells.Whole("year"), cells.RequiredNumber("value"), cells.Evidence()))
    {
        GetRows = package => package.Scores,
        WithRows = (package, rows) => package with { Scores = rows },
    };
}
