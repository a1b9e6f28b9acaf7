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
            Key("from", row => row.From, EntityKinds.Site),
            Key("to", row => row.To, EntityKinds.Site),
            Key("mineral", row => row.Mineral, EntityKinds.Mineral),
            FreeText("form", row => row.Form) with { IsKey = true },
            Tonnes(row => row.Tonnes),
            .. Dated(),
        ],
        cells => new(
            cells.Required("from"), cells.Required("to"), cells.Required("mineral"), cells.Text("form"),
            cells.Number("tonnes"), cells.Evidence()))
    {
        GetRows = package => package.Supplies,
        WithRows = (package, rows) => package with { Supplies = rows },
    };
}
