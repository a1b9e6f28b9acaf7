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
            FreeText("symbol", row => row.Symbol).Described("The chemical symbol; blank = none."),
            Reference("parent", row => row.Parent, EntityKinds.Mineral) with
            {
                Link = "PART_OF",
                Description = "The id of the mineral that it is a part of; blank = none.",
            },
            FreeText("basis", row => row.Basis).Described("What its tonnes count, such as the contained metal or the oxide equivalent."),
            CustomsCodeList(row => row.Hs)
                .Described("Codes of the Harmonized System under which it is traded, 2 to 10 digits each, separated by semicolons."),
            TextList("critical_for", row => row.CriticalFor)
                .Described("The uses that it is critical for, in free text, separated by semicolons."),
            Sources(row => row.Sources),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Text("symbol"), cells.Text("parent"), cells.Text("basis"),
            cells.List("hs"), cells.List("critical_for"), cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Commodities, in a tree by parent.",
        GetRows = package => package.Minerals,
        WithRows = (package, rows) => package with { Minerals = rows },
    };
}
