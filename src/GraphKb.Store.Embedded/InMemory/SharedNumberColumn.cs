using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Decimal numbers with few different values, such as confidences. NaN where blank.</summary>
internal sealed class SharedNumberColumn(SharedValues<double> values) : ColumnData
{
    /// <summary>The numbers, so that equal ones can be recognized by their number in this list.</summary>
    public SharedValues<double> Values => values;

    public override double? GetNumber(int rowIndex) => double.IsNaN(values[rowIndex]) ? null : values[rowIndex];

    public override void Write(ArrayWriter file) => values.Write(file, numbers => file.Write(numbers));
}
