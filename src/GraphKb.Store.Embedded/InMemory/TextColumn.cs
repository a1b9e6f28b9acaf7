using GraphKb.Analysis.Tables;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Texts that rarely repeat, such as ids and names.</summary>
internal sealed class TextColumn(TextBlock values) : ColumnData
{
    public TextBlock Values => values;

    public override string GetText(int rowIndex) => values[rowIndex];

    public override void Write(ArrayWriter file) => file.Write(values);
}
