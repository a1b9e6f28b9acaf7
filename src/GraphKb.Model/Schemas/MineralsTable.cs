using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Mineral>;

namespace GraphKb.Model.Schemas;

internal static class MineralsTable
{
    public static readonly EntityTable<Mineral> Instance = new(
        "minerals",
        EntityKinds.Mineral,
        [
            Id(row => row.Id),
            Name(row => row.Name),
            FreeText("symbol", row => row.Symbol),
            Reference("parent", row => row.Parent, EntityKinds.Mineral) with { Link = "PART_OF" },
            FreeText("basis", row => row.Basis),
            CustomsCodeList(row => row.Hs),
            TextList("critical_for", row => row.CriticalFor),
            Sources(row => row.Sources),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Text("symbol"), cells.Text("parent"), cells.Text("basis"),
            cells.List("hs"), cells.List("critical_for"), cells.List("sources")))
    {
        GetRows = package => package.Minerals,
        WithRows = (package, rows) => package with { Minerals = rows },
    };
}
