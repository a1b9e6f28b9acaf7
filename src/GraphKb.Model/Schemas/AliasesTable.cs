using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Alias>;

namespace GraphKb.Model.Schemas;

internal static class AliasesTable
{
    public static readonly NameTable<Alias> Instance = new(
        "aliases",
        [
            Key("entity", row => row.Entity, EntityKinds.Any)
                .Described("The id of the entity, of any kind; of a country country: and its code."),
            FreeText("text", row => row.Text) with
            {
                IsKey = true,
                IsRequired = true,
                Description = "The name as the source spells it, in any script.",
            },
            Language("language", row => row.Language)
                .Described("The language as a BCP 47 tag, such as ko or zh-Hans; blank = none or unknown."),
            EnumOrNull("kind", row => row.Kind)
                .Described("FORMER: an earlier name; LOCAL: in another language or script; ABBREVIATION; blank = another name in use."),
            Sources(row => row.Sources) with { IsRequired = true },
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("entity"), cells.Required("text"), cells.Text("language"), cells.EnumOrNull<AliasKind>("kind"),
            cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Other names of entities.",
        GetRows = package => package.Aliases,
        WithRows = (package, rows) => package with { Aliases = rows },
    };
}
