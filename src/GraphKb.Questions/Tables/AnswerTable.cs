namespace GraphKb.Questions.Tables;

/// <summary>An answer as rows.</summary>
/// <param name="Columns">The columns, in the order of the document.</param>
/// <param name="Rows">The cells of each row: texts, longs, doubles, booleans, and null for unknown; in the order of the answer.</param>
/// <param name="Values">What the answer says outside the rows: the path with dots, and the value.</param>
public sealed record AnswerTable(
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<object?[]> Rows, IReadOnlyList<KeyValuePair<string, object?>> Values);
