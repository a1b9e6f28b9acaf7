namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Lists that repeat, such as lists of sources: rows with equal lists share one object.</summary>
internal sealed class SharedListColumn(SharedValues<IReadOnlyList<string>> values) : ColumnData
{
    /// <summary>The lists, so that equal ones can be recognized by their number.</summary>
    public SharedValues<IReadOnlyList<string>> Values => values;

    public override IReadOnlyList<string> GetList(int rowIndex) => values[rowIndex];

    public override ColumnData Reorder(int[] order) => new SharedListColumn(values.Reorder(order));
}
