using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Reads columns as <see cref="ColumnData.Write"/> has written them. The kind of a column decides how it is stored.</summary>
internal sealed class ColumnReader(ArrayReader file, ReferenceTables references)
{
    public ColumnarTable<T> Read<T>(Table<T> table)
        where T : class
    {
        var count = file.ReadNumber();
        return new ColumnarTable<T>(table, [.. table.Columns.Select(Read)], count);
    }

    // The cases of ColumnBuilder.
    private ColumnData Read(Column column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Code => new TextColumn(file.ReadTexts()),
        ColumnKind.Text when column.IsRequired => new TextColumn(file.ReadTexts()),
        ColumnKind.Reference when references.Find(column.Targets) is { } index => new IndexColumn(file.Read<int>(), index.Ids),
        ColumnKind.Text or ColumnKind.Language or ColumnKind.PartialDay or ColumnKind.Reference =>
            new SharedTextColumn(SharedValues<string>.Read(file, [.. file.ReadTexts()])),
        ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList =>
            new SharedListColumn(SharedValues<IReadOnlyList<string>>.Read(file, SharedListColumn.Split(file.ReadTexts()))),
        ColumnKind.Number when column.HasDefault => new SharedNumberColumn(SharedValues<double>.Read(file, file.Read<double>())),
        ColumnKind.Number => new NumberColumn(file.Read<double>()),
        ColumnKind.Day or ColumnKind.EndDay => new DayColumn(file.Read<int>()),
        _ => new WholeColumn(SharedValues<int>.Read(file, file.Read<int>())),
    };
}
