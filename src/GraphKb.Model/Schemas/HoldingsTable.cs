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
            Key("site", row => row.Site, EntityKinds.Site).Described("The id of the site."),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral).Described("The id of the mineral."),
            Tonnes(row => row.Tonnes, "Tonnes of the contained mineral in store, on the mineral's basis; blank = unknown."),
            .. Dated(),
        ],
        cells => new(
            cells.Required("site"), cells.Required("mineral"), cells.Number("tonnes"), cells.Evidence()))
    {
        Description = "Facts: a site stores so much of a mineral.",
        GetRows = package => package.Holdings,
        WithRows = (package, rows) => package with { Holdings = rows },
    };
}
