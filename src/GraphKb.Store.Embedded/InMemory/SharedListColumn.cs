using GraphKb.Analysis.Tables;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Lists that repeat, such as lists of sources: rows with equal lists share one object.</summary>
internal sealed class SharedListColumn(SharedValues<IReadOnlyList<string>> values) : ColumnData
{
    private const char Separator = ';';

    /// <summary>The lists, so that equal ones can be recognized by their number.</summary>
    public SharedValues<IReadOnlyList<string>> Values => values;

    /// <summary>The lists that were written as these texts.</summary>
    public static IReadOnlyList<string>[] Split(TextBlock texts) =>
        [.. texts.Select(text => (IReadOnlyList<string>)(text.Length == 0 ? [] : text.Split(Separator)))];

    public override IReadOnlyList<string> GetList(int rowIndex) => values[rowIndex];

    public override void Write(ArrayWriter file) => values.Write(
        file, lists => file.Write(TextBlock.Create(Array.ConvertAll(lists, list => string.Join(Separator, list)))));
}
