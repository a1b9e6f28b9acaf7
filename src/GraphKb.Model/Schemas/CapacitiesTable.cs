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
            Key("site", row => row.Site, EntityKinds.Site),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral),
            Tonnes(row => row.Tonnes),
            .. Dated(),
        ],
        cells => new(
            cells.Required("site"), cells.Required("mineral"), cells.Number("tonnes"), cells.Evidence()))
    {
        GetRows = package => package.Capacities,
        WithRows = (package, rows) => package with { Capacities = rows },
    };
}
