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
            Day("founded", row => row.Founded)
                .Described("The day of the foundation, or a year, which means its 1 January; blank = unknown."),
            FreeText("description", row => row.Description).Described("What the alliance is for."),
            Sources(row => row.Sources),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Day("founded"), cells.Text("description"), cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Groups of countries.",
        GetRows = package => package.Alliances,
        WithRows = (package, rows) => package with { Alliances = rows },
    };
}
