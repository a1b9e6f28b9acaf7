using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Company>;

namespace GraphKb.Model.Schemas;

internal static class CompaniesTable
{
    public static readonly EntityTable<Company> Instance = new(
        "companies",
        EntityKinds.Company,
        [
            Id(row => row.Id),
            Name(row => row.Name),
            Reference("country", row => row.Country, EntityKinds.Country) with
            {
                IsRequired = true,
                Link = "BASED_IN",
                Description = "The code of the home country.",
            },
            Flag("state_owned", row => row.StateOwned).Described("Whether a state controls the company; blank = false."),
            Sources(row => row.Sources),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Required("country"), cells.Flag("state_owned"), cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Legal persons with a home country.",
        GetRows = package => package.Companies,
        WithRows = (package, rows) => package with { Companies = rows },
    };
}
