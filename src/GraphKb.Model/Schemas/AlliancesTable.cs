using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Alliance>;

namespace GraphKb.Model.Schemas;

internal static class AlliancesTable
{
    public static readonly EntityTable<Alliance> Instance = new(
        "alliances",
        EntityKinds.Alliance,
        [
            Id(row => row.Id),
            Name(row => row.Name),
            Day("founded", row => row.Founded),
            FreeText("description", row => row.Description),
            Sources(row => row.Sources),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Day("founded"), cells.Text("description"), cells.List("sources")))
    {
        GetRows = package => package.Alliances,
        WithRows = (package, rows) => package with { Alliances = rows },
    };
}
