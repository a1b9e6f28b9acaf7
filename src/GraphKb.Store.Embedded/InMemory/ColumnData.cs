using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// One column of a large table in flat arrays, one entry per row. Immutable. A subclass overrides the getters that fit its values;
/// the others throw.
/// </summary>
internal abstract class ColumnData
{
    /// <summary>The text of a row, null if blank.</summary>
    public virtual string? GetText(int rowIndex) => throw Mismatch();

    /// <summary>The decimal number of a row, null if blank.</summary>
    public virtual double? GetNumber(int rowIndex) => throw Mismatch();

    /// <summary>The whole number of a row, the number of its enum value, or 1 and 0 for true and false; null if blank.</summary>
    public virtual int? GetWhole(int rowIndex) => throw Mismatch();

    /// <summary>The day of a row, null if blank.</summary>
    public virtual DateOnly? GetDay(int rowIndex) => throw Mismatch();

    /// <summary>The list of a row, empty if blank.</summary>
    public virtual IReadOnlyList<string> GetList(int rowIndex) => throw Mismatch();

    /// <summary>Writes the column as <see cref="ColumnReader"/> reads it.</summary>
    public abstract void Write(ArrayWriter file);

    private NotSupportedException Mismatch() => new($"A {GetType().Name} does not contain cells of the requested kind.");
}
