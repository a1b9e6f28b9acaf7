using GraphKb.Model.Entities;
using static GraphKb.Model.Schemas.Columns<GraphKb.Model.Entities.Site>;

namespace GraphKb.Model.Schemas;

internal static class SitesTable
{
    public static readonly EntityTable<Site> Instance = new(
        "sites",
        EntityKinds.Site,
        [
            Id(row => row.Id),
            Name(row => row.Name),
            Enum("stage", row => row.Stage).Described("The step of the supply chain that the site performs."),
            Reference("country", row => row.Country, EntityKinds.Country) with
            {
                IsRequired = true,
                Link = "LOCATED_IN",
                Description = "The code of the country where it is.",
            },
            Reference("operator", row => row.Operator, EntityKinds.Company) with
            {
                Link = "OPERATED_BY",
                Description = "The id of the company that runs it; blank = unknown.",
            },
            Number("latitude", row => row.Latitude, -90, 90).Described("Decimal degrees north, WGS 84; blank = unknown."),
            Number("longitude", row => row.Longitude, -180, 180).Described("Decimal degrees east, WGS 84; blank = unknown."),
            Enum("status", row => row.Status) with
            {
                IsRequired = false,
                HasDefault = true,
                Description = "Whether it works; blank = OPERATING.",
            },
            Day("opened", row => row.Opened)
                .Described("The day on which it opened, or a year, which means its 1 January; blank = unknown."),
            EndDay("closed", row => row.Closed)
                .Described("The first day on which it no longer works, after opened; blank = unknown or still open."),
            Flag("aggregate", row => row.Aggregate)
                .Described("Whether it represents all sites of its country and stage that are not listed; blank = false."),
            Sources(row => row.Sources),
            FreeText("note", row => row.Note).Described("A remark."),
            Package(row => row.Package),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Enum<Stage>("stage"), cells.Required("country"), cells.Text("operator"),
            cells.Number("latitude"), cells.Number("longitude"), cells.EnumOrNull<SiteStatus>("status") ?? SiteStatus.Operating,
            cells.Day("opened"), cells.Day("closed"), cells.Flag("aggregate"), cells.List("sources"), cells.Text("note"))
        {
            Package = cells.Text("package"),
        })
    {
        Description = "Places of one stage of the supply chain.",
        GetRows = package => package.Sites,
        WithRows = (package, rows) => package with { Sites = rows },
    };
}
