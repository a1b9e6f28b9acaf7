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
            FreeText("title", row => row.Title) with
            {
                IsRequired = true,
                Description = "The title of the document.",
            },
            FreeText("publisher", row => row.Publisher).Described("Who published it; blank = unknown."),
            PartialDay("published", row => row.Published)
                .Described("The day on which it was published, or its month or year where no more is known; blank = unknown."),
            FreeText("url", row => row.Url).Described("The address at which it was read; blank = none."),
            EnumOrNull("kind", row => row.Kind).Described("What kind of document it is; blank = unknown."),
            EnumOrNull("reliability", row => row.Reliability).Described("How reliable it is; blank = unknown."),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Required("title"), cells.Text("publisher"), cells.PartialDay("published"), cells.Text("url"),
            cells.EnumOrNull<SourceKind>("kind"), cells.EnumOrNull<Reliability>("reliability"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Documents in which facts were read.",
        GetRows = package => package.Sources,
        WithRows = (package, rows) => package with { Sources = rows },
    };
}
