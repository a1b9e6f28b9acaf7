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
            Share("share", row => row.Share) with { IsRequired = true, ExcludesMinimum = true },
            .. Dated(),
        ],
        cells => new(
            cells.Required("owner"), cells.Required("owned"), cells.RequiredNumber("share"), cells.Evidence()))
    {
        GetRows = package => package.Ownerships,
        WithRows = (package, rows) => package with { Ownerships = rows },
    };
}
