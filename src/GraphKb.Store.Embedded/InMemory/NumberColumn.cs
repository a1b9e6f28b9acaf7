using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Decimal numbers, NaN where blank.</summary>
internal sealed class NumberColumn(double[] values) : ColumnData
{
    public double[] Values => values;

    public override double? GetNumber(int rowIndex) => double.IsNaN(values[rowIndex]) ? null : values[rowIndex];

    public override void Write(ArrayWriter file) => file.Write(values);
}
