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
            Enum("kind", row => row.Kind),
            Reference("issuer", row => row.Issuer, EntityKinds.Country) with { Link = "ISSUED_BY" },
            References("targets", row => row.Targets, EntityKinds.Country) with { Link = "TARGETS" },
            References("minerals", row => row.Minerals, EntityKinds.Mineral) with { Link = "COVERS" },
            EnumList("stages", row => row.Stages),
            Day("since", row => row.Since),
            EndDay("until", row => row.Until),
            FreeText("description", row => row.Description),
            Sources(row => row.Sources),
        ],
        cells => new(
            cells.Required("id"), cells.Enum<MeasureKind>("kind"), cells.Text("issuer"), cells.List("targets"), cells.List("minerals"),
            cells.EnumList<Stage>("stages"), cells.Day("since"), cells.Day("until"), cells.Text("description"), cells.List("sources")))
    {
        GetRows = package => package.Measures,
        WithRows = (package, rows) => package with { Measures = rows },
    };
}
