using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Capacity>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Capacity>;

namespace GraphKb.Model.Schemas;

internal static class CapacitiesTable
{
    public static readonly FactTable<Capacity> Instance = new(
        "capacities",
        "HANDLES",
        [
            Key("site", row => row.Site, EntityKinds.Site).Described("The id of the site."),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral).Described("The id of the mineral."),
            Tonnes(row => row.Tonnes, "Tonnes a year of the contained mineral, on the mineral's basis; blank = unknown."),
            .. Dated(),
        ],
        cells => new(
            cells.Required("site"), cells.Required("mineral"), cells.Number("tonnes"), cells.Evidence()))
    {
        Description = "Facts: a site can handle so much of a mineral.",
        GetRows = package => package.Capacities,
        WithRows = (package, rows) => package with { Capacities = rows },
    };
}
