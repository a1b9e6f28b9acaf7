using GraphKb.Analysis.Tables;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>References as indexes into the table of the entities they name, or <see cref="None"/> where blank.</summary>
internal sealed class IndexColumn(int[] values, IdTable ids) : ColumnData
{
    public const int None = -1;

    /// <summary>The index into <see cref="Ids"/> for each row.</summary>
    public int[] Values => values;

    public IdTable Ids => ids;

    public override string? GetText(int rowIndex) => values[rowIndex] == None ? null : ids[values[rowIndex]];

    public override void Write(ArrayWriter file) => file.Write(values);
}
