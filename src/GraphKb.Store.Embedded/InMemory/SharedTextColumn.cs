using GraphKb.Analysis.Tables;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Texts that repeat, such as forms and notes. Blank is the empty text.</summary>
internal sealed class SharedTextColumn(SharedValues<string> values) : ColumnData
{
    /// <summary>The texts, so that equal ones can be recognized by their number.</summary>
    public SharedValues<string> Values => values;

    public override string? GetText(int rowIndex) => values[rowIndex] is { Length: > 0 } text ? text : null;

    public override void Write(ArrayWriter file) => values.Write(file, texts => file.Write(TextBlock.Create(texts)));
}
