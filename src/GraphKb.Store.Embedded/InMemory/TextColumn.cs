namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Texts that rarely repeat, such as ids and names.</summary>
internal sealed class TextColumn(string[] values) : ColumnData
{
    public string[] Values => values;

    public override string GetText(int rowIndex) => values[rowIndex];

    public override ColumnData Reorder(int[] order) => new TextColumn(Array.ConvertAll(order, rowIndex => values[rowIndex]));
}
