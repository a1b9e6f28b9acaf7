using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Measure>;

namespace GraphKb.Model.Schemas;

internal static class MeasuresTable
{
    public static readonly EntityTable<Measure> Instance = new(
        "measures",
        EntityKinds.Measure,
        [
            Id(row => row.Id),
            Enum("kind", row => row.Kind).Described("What kind of act it is."),
            Reference("issuer", row => row.Issuer, EntityKinds.Country) with
            {
                Link = "ISSUED_BY",
                Description = "The code of the country that issued it; blank = none.",
            },
            References("targets", row => row.Targets, EntityKinds.Country) with
            {
                Link = "TARGETS",
                Description = "Codes of the countries that it is aimed at, separated by semicolons; blank = every other country.",
            },
            References("minerals", row => row.Minerals, EntityKinds.Mineral) with
            {
                Link = "COVERS",
                Description = "Ids of the minerals that it covers, separated by semicolons; blank = all.",
            },
            EnumList("stages", row => row.Stages)
                .Described("The stages of the issuer's sites that it covers, separated by semicolons; blank = all."),
            Day("since", row => row.Since)
                .Described("The first day on which it is in force, or a year, which means its 1 January; blank = unknown."),
            EndDay("until", row => row.Until)
                .Described("The first day on which it is no longer in force, after since; blank = unknown or still in force."),
            FreeText("description", row => row.Description).Described("What it says."),
            Sources(row => row.Sources),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Enum<MeasureKind>("kind"), cells.Text("issuer"), cells.List("targets"), cells.List("minerals"),
            cells.EnumList<Stage>("stages"), cells.Day("since"), cells.Day("until"), cells.Text("description"), cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Acts of policy.",
        GetRows = package => package.Measures,
        WithRows = (package, rows) => package with { Measures = rows },
    };
}
