using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Identifier>;

namespace GraphKb.Model.Schemas;

internal static class IdentifiersTable
{
    public static readonly NameTable<Identifier> Instance = new(
        "identifiers",
        [
            Key("entity", row => row.Entity, EntityKinds.Any),
            Enum("scheme", row => row.Scheme) with { IsKey = true },
            FreeText("value", row => row.Value) with { IsKey = true, IsRequired = true },
            Sources(row => row.Sources) with { IsRequired = true },
        ],
        cells => new(
            cells.Required("entity"), cells.Enum<IdentifierScheme>("scheme"), cells.Required("value"), cells.List("sources")))
    {
        GetRows = package => package.Identifiers,
        WithRows = (package, rows) => package with { Identifiers = rows },
    };
}
