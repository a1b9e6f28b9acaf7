using System.Globalization;
using GraphKb.Mapping.Drafts;

namespace GraphKb.Mapping.Output;

/// <summary>The file refused.csv: the rows that are not in the package, each with the reason.</summary>
internal static class RefusedFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "refused.csv";

    /// <summary>The lines of the file, in the order of the rows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Format(IEnumerable<RefusedRow> rows) => rows.Select(row => (IReadOnlyList<string>)
    [
        row.Place.File, row.Place.Sheet ?? "", row.Place.Row.ToString(CultureInfo.InvariantCulture), row.Column, row.Reason + ".",
    ]).Prepend(["file", "sheet", "row", "column", "reason"]);
}
