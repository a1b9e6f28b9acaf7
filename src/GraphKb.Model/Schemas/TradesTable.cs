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
            Key("exporter", row => row.Exporter, EntityKinds.Country),
            Key("importer", row => row.Importer, EntityKinds.Country),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral),
            CustomsCode(row => row.Hs) with { IsKey = true },
            Year(row => row.Year),
            Tonnes(row => row.Tonnes),
            Amount("usd", row => row.Usd),
            Share("importer_share", row => row.ImporterShare),
            .. Undated(),
        ],
        cells => new(
            cells.Required("exporter"), cells.Required("importer"), cells.Required("mineral"), cells.Text("hs"), cells.Whole("year"),
            cells.Number("tonnes"), cells.Number("usd"), cells.Number("importer_share"), cells.Evidence()))
    {
        GetRows = package => package.Trades,
        WithRows = (package, rows) => package with { Trades = rows },
    };
}
