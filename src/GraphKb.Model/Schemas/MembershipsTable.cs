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
            Key("country", row => row.Country, EntityKinds.Country).Described("The code of the country."),
            Key("alliance", row => row.Alliance, EntityKinds.Alliance).Described("The id of the alliance."),
            .. Dated(),
        ],
        cells => new(
            cells.Required("country"), cells.Required("alliance"), cells.Evidence()))
    {
        Description = "Facts: a country belongs to an alliance.",
        GetRows = package => package.Memberships,
        WithRows = (package, rows) => package with { Memberships = rows },
    };
}
