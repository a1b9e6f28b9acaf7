using GraphKb.Model.Dates;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Days as day numbers. Blank is <see cref="DayNumbers.Always"/> in a first day and <see cref="DayNumbers.Open"/> in an end.
/// </summary>
internal sealed class DayColumn(int[] values) : ColumnData
{
    public int[] Values => values;

    public override DateOnly? GetDay(int rowIndex) => DayNumbers.Day(values[rowIndex]);

    public override void Write(ArrayWriter file) => file.Write(values);
}
