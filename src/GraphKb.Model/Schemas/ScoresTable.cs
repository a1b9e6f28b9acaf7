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
            Key("country", row => row.Country, EntityKinds.Country).Described("The code of the country."),
            Key("indicator", row => row.Indicator, EntityKinds.Indicator).Described("The id of the indicator."),
            Year(row => row.Year),
            Signed("value", row => row.Value) with
            {
                IsRequired = true,
                Description = "The score, in the unit of the indicator and between its ends.",
            },
            .. Undated(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("indicator"), cells.Whole("year"), cells.RequiredNumber("value"), cells.Evidence()))
    {
        Description = "Facts: an indicator has a score of a country and year.",
        GetRows = package => package.Scores,
        WithRows = (package, rows) => package with { Scores = rows },
    };
}
