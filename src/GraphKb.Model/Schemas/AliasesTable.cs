using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Alias>;

namespace GraphKb.Model.Schemas;

internal static class AliasesTable
{
    public static readonly NameTable<Alias> Instance = new(
        "aliases",
        [
            Key("entity", row => row.Entity, EntityKinds.Any),
            FreeText("text", row => row.Text) with { IsKey = true, IsRequired = true },
            Language("language", row => row.Language),
            EnumOrNull("kind", row => row.Kind),
            Sources(row => row.Sources) with { IsRequired = true },
        ],
        cells => new(
            cells.Required("entity"), cells.Required("text"), cells.Text("language"), cells.EnumOrNull<AliasKind>("kind"),
            cells.List("sources")))
    {
        GetRows = package => package.Aliases,
        WithRows = (package, rows) => package with { Aliases = rows },
    };
}
