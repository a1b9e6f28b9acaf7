using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Country>;

namespace GraphKb.Model.Schemas;

internal static class CountriesTable
{
    public static readonly EntityTable<Country> Instance = new(
        "countries",
        EntityKinds.Country,
        [
            Code(row => row.Code),
            Name(row => row.Name),
            FreeText("region", row => row.Region).Described("The part of the world; blank = unknown."),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("code"), cells.Required("name"), cells.Text("region"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "States.",
        GetRows = package => package.Countries,
        WithRows = (package, rows) => package with { Countries = rows },
    };
}
