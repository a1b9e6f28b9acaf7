using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Supply>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Supply>;

namespace GraphKb.Model.Schemas;

internal static class SuppliesTable
{
    public static readonly FactTable<Supply> Instance = new(
        "supplies",
        "SUPPLIES",
        [
            Key("from", row => row.From, EntityKinds.Site).Described("The id of the site that supplies."),
            Key("to", row => row.To, EntityKinds.Site).Described("The id of the site that is supplied, another one."),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral).Described("The id of the mineral."),
            FreeText("form", row => row.Form) with
            {
                IsKey = true,
                Description = "The form in which it is supplied, such as concentrate, oxide or magnet; blank = unknown.",
            },
            Tonnes(row => row.Tonnes, "Tonnes a year of the contained mineral, on the mineral's basis; blank = unknown."),
            .. Dated(),
        ],
        cells => new(
            cells.Required("from"), cells.Required("to"), cells.Required("mineral"), cells.Text("form"),
            cells.Number("tonnes"), cells.Evidence()))
    {
        Description = "Facts: a site supplies another site with a mineral.",
        GetRows = package => package.Supplies,
        WithRows = (package, rows) => package with { Supplies = rows },
    };
}
