using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Whole numbers, numbers of enum values, or flags as 1 and 0. Few different ones, so most take one byte.</summary>
internal sealed class WholeColumn(SharedValues<int> values) : ColumnData
{
    /// <summary>The value of a blank cell.</summary>
    public const int Blank = int.MinValue;

    public override int? GetWhole(int rowIndex) => values[rowIndex] is not Blank and var value ? value : null;

    /// <summary>The values as an array of another type.</summary>
    public T[] ToArray<T>(Func<int, T> convert) => values.ToArray(convert);

    public override void Write(ArrayWriter file) => values.Write(file, whole => file.Write(whole));
}
