using GraphKb.Exports.Files;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Exports.Rows;

/// <summary>A supply with what is known of its two sites.</summary>
/// <param name="Supply">The supply.</param>
/// <param name="From">The site that the mineral leaves.</param>
/// <param name="To">The site that the mineral reaches.</param>
/// <param name="MineralName">The name of the mineral.</param>
internal sealed record EdgeRow(Supply Supply, SiteRow From, SiteRow To, string MineralName)
{
    /// <summary>The columns that do not describe its sites, in every format.</summary>
    public static IReadOnlyList<ExportColumn<EdgeRow>> FactColumns { get; } =
    [
        Text("mineral", row => row.Supply.Mineral),
        Text("mineral_name", row => row.MineralName),
        Text("form", row => row.Supply.Form),
        new("tonnes", CellValueKind.Number, row => CellValue.FromNumber(row.Supply.Tonnes)),
        new("confidence", CellValueKind.Number, row => CellValue.FromNumber(row.Supply.Evidence.Confidence)),
        new("since", CellValueKind.Day, row => CellValue.FromDay(row.Supply.Evidence.Since)),
        new("until", CellValueKind.Day, row => CellValue.FromDay(row.Supply.Evidence.Until)),
        new("sources", CellValueKind.Text, row => CellValue.FromList(row.Supply.Evidence.Sources)),
        Text("note", row => row.Supply.Evidence.Note),
        Text("package", row => row.Supply.Package),
    ];

    /// <summary>The columns of the one table that has everything.</summary>
    public static IReadOnlyList<ExportColumn<EdgeRow>> Columns { get; } =
    [
        Text("id", row => row.Supply.Id),
        Text("from", row => row.Supply.From),
        Text("to", row => row.Supply.To),
        Text("from_name", row => row.From.Site.Name),
        Text("to_name", row => row.To.Site.Name),
        Text("from_stage", row => EnumNames.Format(row.From.Site.Stage)),
        Text("to_stage", row => EnumNames.Format(row.To.Site.Stage)),
        Text("from_country", row => row.From.Site.Country),
        Text("to_country", row => row.To.Site.Country),
        Text("from_controller", row => row.From.Controller),
        Text("to_controller", row => row.To.Controller),
        new("from_aggregate", CellValueKind.Flag, row => CellValue.FromFlag(row.From.Site.Aggregate)),
        new("to_aggregate", CellValueKind.Flag, row => CellValue.FromFlag(row.To.Site.Aggregate)),
        .. FactColumns,
    ];

    /// <summary>The columns that drawings of flows take as they are; of supplies of known tonnes only.</summary>
    public static IReadOnlyList<ExportColumn<EdgeRow>> LinkColumns { get; } =
    [
        Text("source", row => row.Supply.From),
        Text("target", row => row.Supply.To),
        Text("type", row => row.Supply.Mineral),
        new("value", CellValueKind.Number, row => CellValue.FromNumber(row.Supply.Tonnes)),
    ];

    private static ExportColumn<EdgeRow> Text(string name, Func<EdgeRow, string?> get) =>
        new(name, CellValueKind.Text, row => CellValue.FromText(get(row)));
}
