using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Identifier>;

namespace GraphKb.Model.Schemas;

internal static class IdentifiersTable
{
    public static readonly NameTable<Identifier> Instance = new(
        "identifiers",
        [
            Key("entity", row => row.Entity, EntityKinds.Any)
                .Described("The id of the entity, of any kind; of a country country: and its code."),
            Enum("scheme", row => row.Scheme) with
            {
                IsKey = true,
                Description = "The list.",
            },
            FreeText("value", row => row.Value) with
            {
                IsKey = true,
                IsRequired = true,
                Description = "The identifier in the list, which belongs to one entity.",
            },
            Sources(row => row.Sources) with { IsRequired = true },
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("entity"), cells.Enum<IdentifierScheme>("scheme"), cells.Required("value"), cells.List("sources"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "What public lists call entities.",
        GetRows = package => package.Identifiers,
        WithRows = (package, rows) => package with { Identifiers = rows },
    };
}
