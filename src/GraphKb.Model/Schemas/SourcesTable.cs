using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Source>;

namespace GraphKb.Model.Schemas;

internal static class SourcesTable
{
    public static readonly EntityTable<Source> Instance = new(
        "sources",
        EntityKinds.Source,
        [
            Id(row => row.Id),
            FreeText("title", row => row.Title) with { IsRequired = true },
            FreeText("publisher", row => row.Publisher),
            Day("published", row => row.Published),
            FreeText("url", row => row.Url),
            EnumOrNull("kind", row => row.Kind),
            EnumOrNull("reliability", row => row.Reliability),
        ],
        cells => new(
            cells.Required("id"), cells.Required("title"), cells.Text("publisher"), cells.Day("published"), cells.Text("url"),
            cells.EnumOrNull<SourceKind>("kind"), cells.EnumOrNull<Reliability>("reliability")))
    {
        GetRows = package => package.Sources,
        WithRows = (package, rows) => package with { Sources = rows },
    };
}
