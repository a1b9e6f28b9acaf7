using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Holding>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Holding>;

namespace GraphKb.Model.Schemas;

internal static class HoldingsTable
{
    public static readonly FactTable<Holding> Instance = new(
        "holdings",
        "HOLDS",
        [
            Key("site", row => row.Site, EntityKinds.Site),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral),
            Tonnes(row => row.Tonnes),
            .. Dated(),
        ],
        cells => new(
            cells.Required("site"), cells.Required("mineral"), cells.Number("tonnes"), cells.Evidence()))
    {
        GetRows = package => package.Holdings,
        WithRows = (package, rows) => package with { Holdings = rows },
    };
}
