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
            Enum("stage", row => row.Stage),
            Reference("country", row => row.Country, EntityKinds.Country) with { IsRequired = true, Link = "LOCATED_IN" },
            Reference("operator", row => row.Operator, EntityKinds.Company) with { Link = "OPERATED_BY" },
            Number("latitude", row => row.Latitude, -90, 90),
            Number("longitude", row => row.Longitude, -180, 180),
            Enum("status", row => row.Status) with { IsRequired = false, HasDefault = true },
            Day("opened", row => row.Opened),
            EndDay("closed", row => row.Closed),
            Flag("aggregate", row => row.Aggregate),
            Sources(row => row.Sources),
            FreeText("note", row => row.Note),
        ],
        cells => new(
            cells.Required("id"), cells.Required("name"), cells.Enum<Stage>("stage"), cells.Required("country"), cells.Text("operator"),
            cells.Number("latitude"), cells.Number("longitude"), cells.EnumOrNull<SiteStatus>("status") ?? SiteStatus.Operating,
            cells.Day("opened"), cells.Day("closed"), cells.Flag("aggregate"), cells.List("sources"), cells.Text("note")))
    {
        GetRows = package => package.Sites,
        WithRows = (package, rows) => package with { Sites = rows },
    };
}
