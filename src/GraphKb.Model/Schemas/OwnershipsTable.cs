using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Ownership>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Ownership>;

namespace GraphKb.Model.Schemas;

internal static class OwnershipsTable
{
    public static readonly FactTable<Ownership> Instance = new(
        "ownerships",
        "OWNS",
        [
            Key("owner", row => row.Owner, EntityKinds.Company | EntityKinds.CountryId),
            Key("owned", row => row.Owned, EntityKinds.Company | EntityKinds.Site),
            FreeText("class", row => row.Class) with { IsKey = true },
            Share("share", row => row.ShareMax is null ? row.Share : null),
            Share("share_min", row => row.ShareMax is null ? null : row.Share),
            Share("share_max", row => row.ShareMax),
            .. Dated(),
        ],
        cells => new(
            cells.Required("owner"), cells.Required("owned"),
            cells.Number("share") ?? cells.RequiredNumber("share_min"), cells.Evidence())
        {
            Class = cells.Text("class"),
            ShareMax = cells.Number("share_max"),
        })
    {
        GetRows = package => package.Ownerships,
        WithRows = (package, rows) => package with { Ownerships = rows },
    };
}
