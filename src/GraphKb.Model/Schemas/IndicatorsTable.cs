using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Indicator>;

namespace GraphKb.Model.Schemas;

internal static class IndicatorsTable
{
    public static readonly EntityTable<Indicator> Instance = new(
        "indicators",
        EntityKinds.Indicator,
        [
            Id(row => row.Id),
            Name(row => row.Name),
            FreeText("description", row => row.Description).Described("What is scored."),
            Signed("worst", row => row.Worst) with
            {
                IsRequired = true,
                Description = "The score of the worst end, in the unit of the indicator.",
            },
            Signed("best", row => row.Best) with
            {
                IsRequired = true,
                Description = "The score of the best end, in the unit of the indicator; it differs from worst.",
            },
            Sources(row => row.Sources),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Text("description"), cells.RequiredNumber("worst"),
            cells.RequiredNumber("best"), cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Published scores of countries.",
        GetRows = package => package.Indicators,
        WithRows = (package, rows) => package with { Indicators = rows },
    };
}
