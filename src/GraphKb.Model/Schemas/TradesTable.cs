using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Trade>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Trade>;

namespace GraphKb.Model.Schemas;

internal static class TradesTable
{
    public static readonly FactTable<Trade> Instance = new(
        "trades",
        "EXPORTS_TO",
        [
            Key("exporter", row => row.Exporter, EntityKinds.Country).Described("The code of the country that exports."),
            Key("importer", row => row.Importer, EntityKinds.Country).Described("The code of the country that imports."),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral).Described("The id of the mineral."),
            CustomsCode(row => row.Hs) with
            {
                IsKey = true,
                Description = "The code of the Harmonized System, 2 to 10 digits; blank = none.",
            },
            Year(row => row.Year),
            Tonnes(row => row.Tonnes, "Tonnes in the year of the contained mineral, on the mineral's basis; blank = unknown."),
            Amount("usd", row => row.Usd).Described("The value in US dollars of the year; blank = unknown."),
            Share("importer_share", row => row.ImporterShare)
                .Described("The exporter's share of all that the importer imports of it, from 0 to 1; blank = unknown."),
            .. Undated(),
        ],
        cells => new(
            cells.Required("exporter"), cells.Required("importer"), cells.Required("mineral"), cells.Text("hs"), cells.Whole("year"),
            cells.Number("tonnes"), cells.Number("usd"), cells.Number("importer_share"), cells.Evidence()))
    {
        Description = "Facts: a country exported a mineral to another country in a year.",
        GetRows = package => package.Trades,
        WithRows = (package, rows) => package with { Trades = rows },
    };
}
