using GraphKb.Model.Facts;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Facts.Membership>;
using static GraphKb.Model.Schemas.EvidenceColumns<GraphKb.Model.Facts.Membership>;

namespace GraphKb.Model.Schemas;

internal static class MembershipsTable
{
    public static readonly FactTable<Membership> Instance = new(
        "memberships",
        "MEMBER_OF",
        [
            Key("country", row => row.Country, EntityKinds.Country),
            Key("alliance", row => row.Alliance, EntityKinds.Alliance),
            .. Dated(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("alliance"), cells.Evidence()))
    {
        GetRows = package => package.Memberships,
        WithRows = (package, rows) => package with { Memberships = rows },
    };
}
