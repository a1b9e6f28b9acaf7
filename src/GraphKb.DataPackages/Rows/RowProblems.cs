using GraphKb.DataPackages.Problems;

namespace GraphKb.DataPackages.Rows;

/// <summary>Adds problems of rows: the row knows its file and its line.</summary>
internal static class RowProblems
{
    public static void AddError(this ProblemList problems, TableRows rows, int rowIndex, string column, string message) =>
        problems.AddError(rows.GetFile(rowIndex), rows.Lines[rowIndex], column, message);

    public static void AddWarning(this ProblemList problems, TableRows rows, int rowIndex, string column, string message) =>
        problems.AddWarning(rows.GetFile(rowIndex), rows.Lines[rowIndex], column, message);

    /// <summary>Another row as a message about this one names it: <c>line 7</c>, or <c>mine/sites.csv:7</c> in another file.</summary>
    public static string Describe(this TableRows rows, int other, int rowIndex) =>
        rows.GetLayer(other) == rows.GetLayer(rowIndex) ? $"line {rows.Lines[other]}" : $"{rows.GetFile(other)}:{rows.Lines[other]}";
}
