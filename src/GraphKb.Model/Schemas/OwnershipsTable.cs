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
            Key("owner", row => row.Owner, EntityKinds.Company | EntityKinds.CountryId)
                .Described("The id of the company, or country: and the code of the country, that owns."),
            Key("owned", row => row.Owned, EntityKinds.Company | EntityKinds.Site)
                .Described("The id of the company or site that is owned."),
            FreeText("class", row => row.Class) with
            {
                IsKey = true,
                Description = "The class of shares; blank where there is one.",
            },
            Share("share", row => row.ShareMax is null ? row.Share : null)
                .Described("The share owned, from 0 to 1; blank where only its bounds are known."),
            Share("share_min", row => row.ShareMax is null ? null : row.Share)
                .Described("The least that the share can be, from 0 to 1; blank where the share is known."),
            Share("share_max", row => row.ShareMax)
                .Described("The most that the share can be, from 0 to 1; blank where the share is known."),
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
        Description = "Facts: a company or a country owns a share of a company or a site.",
        GetRows = package => package.Ownerships,
        WithRows = (package, rows) => package with { Ownerships = rows },
    };
}
