using System.Globalization;
using GraphKb.Mapping.Drafts;
using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Mapping.Output;

/// <summary>The cells of a draft, which were checked when they were written.</summary>
internal sealed class DraftCells(Draft draft) : ICells
{
    public string Required(string column) => Text(column) ?? throw Missing(column);

    public string? Text(string column) => draft.Cells.GetValueOrDefault(column);

    public double? Number(string column) => Text(column) is { } cell ? double.Parse(cell, CultureInfo.InvariantCulture) : null;

    public double RequiredNumber(string column) => Number(column) ?? throw Missing(column);

    public int Whole(string column) => WholeOrNull(column) ?? throw Missing(column);

    public int? WholeOrNull(string column) => Text(column) is { } cell ? int.Parse(cell, CultureInfo.InvariantCulture) : null;

    public bool Flag(string column) => Text(column) == "true";

    public DateOnly? Day(string column) => Text(column) is { } cell ? IsoDate.Parse(cell) : null;

    public T Enum<T>(string column)
        where T : struct, Enum => EnumOrNull<T>(column) ?? throw Missing(column);

    public T? EnumOrNull<T>(string column)
        where T : struct, Enum => Text(column) is { } cell ? EnumNames.Find<T>(cell) : null;

    public IReadOnlyList<string> List(string column) => Text(column)?.Split(';') ?? [];

    public IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum => [.. List(column).Select(name => EnumNames.Find<T>(name)!.Value)];

    public Evidence Evidence()
    {
        var isDated = draft.Table.IsDated;
        return new Evidence(
            isDated ? Day("since") : null, isDated ? Day("until") : null, Number("confidence") ?? 1, List("sources"), Text("note"));
    }

    private InvalidOperationException Missing(string column) =>
        new($"A row of {draft.Table.FileName} passed the checks although its {column} is blank.");
}
