using GraphKb.Exports.Files;
using GraphKb.Exports.Places;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Exports.Rows;

/// <summary>A site with the names of what it refers to.</summary>
/// <param name="Site">The site.</param>
/// <param name="CountryName">The name of its country.</param>
/// <param name="OperatorName">The name of its operator; null where none is on record.</param>
/// <param name="Controller">The code of the country that controls it through ownership on the day; null where nobody does.</param>
internal sealed record SiteRow(Site Site, string CountryName, string? OperatorName, string? Controller)
{
    /// <summary>The columns, in every format.</summary>
    public static IReadOnlyList<ExportColumn<SiteRow>> Columns { get; } =
    [
        Text("name", row => row.Site.Name),
        Text("stage", row => EnumNames.Format(row.Site.Stage)),
        Text("country", row => row.Site.Country),
        Text("country_name", row => row.CountryName),
        Text("controller", row => row.Controller),
        Text("operator", row => row.Site.Operator),
        Text("operator_name", row => row.OperatorName),
        Text("status", row => EnumNames.Format(row.Site.Status)),
        new("aggregate", CellValueKind.Flag, row => CellValue.FromFlag(row.Site.Aggregate)),
        new("opened", CellValueKind.Day, row => CellValue.FromDay(row.Site.Opened)),
        new("closed", CellValueKind.Day, row => CellValue.FromDay(row.Site.Closed)),
        Text("placed_by", row => row.PlacedBy),
        new("sources", CellValueKind.Text, row => CellValue.FromList(row.Site.Sources)),
        Text("note", row => row.Site.Note),
        Text("package", row => row.Site.Package),
    ];

    /// <summary>Where it is on a map: its own coordinates, else the centre of its country; null where neither is known.</summary>
    public Place? Place => Site is { Latitude: { } latitude, Longitude: { } longitude }
        ? new(latitude, longitude) : CountryPlaces.FindCentre(Site.Country);

    /// <summary><c>SITE</c> for coordinates of its own, <c>COUNTRY</c> for the centre of its country; null without a place.</summary>
    public string? PlacedBy => Place is null ? null : Site is { Latitude: not null, Longitude: not null } ? "SITE" : "COUNTRY";

    private static ExportColumn<SiteRow> Text(string name, Func<SiteRow, string?> get) =>
        new(name, CellValueKind.Text, row => CellValue.FromText(get(row)));
}
