using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">The path of its values from the row, with dots, such as <c>country.code</c>.</param>
/// <param name="Kind">What its values are; null stands for unknown in every kind.</param>
public sealed record TableColumn(string Name, ValueKind Kind);
