using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Orders rows by their id or natural key, part by part: blanks first, texts, names of enums and first items of lists in ordinal order,
/// days and years in ascending order. A package therefore always has the same bytes, whatever the order of its rows.
/// </summary>
internal sealed class KeyOrder<T>(Table<T> table) : IComparer<T>
    where T : class
{
    private readonly Func<T, CellValue>[] _key = [.. table.Columns.Where(column => column.IsKey).Select(column => column.Get)];

    public int Compare(T? x, T? y)
    {
        foreach (var part in _key)
        {
            var order = Compare(part(x!), part(y!));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Compare(CellValue left, CellValue right) =>
        left.IsBlank || right.IsBlank ? right.IsBlank.CompareTo(left.IsBlank)
        : left.Kind == CellValueKind.List ? string.CompareOrdinal(left.List[0], right.List[0])
        : left.Kind is CellValueKind.Text or CellValueKind.Enum ? string.CompareOrdinal(left.Text, right.Text)
        : left.Whole.CompareTo(right.Whole);
}
