using System.Collections;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Rows;

/// <summary>
/// The cells of one file in columns: ints for names, lists, enums, days and years, doubles, and the texts that do not repeat.
/// Row indexes count the rows read. A column that the file does not have, or where all cells are blank, uses no memory. The rows of
/// several layers follow each other, layer by layer.
/// </summary>
internal sealed class TableRows(Table table)
{
    /// <summary>A blank in a column of ints. In a column of doubles it is NaN.</summary>
    public const int Blank = -1;

    private readonly CellColumn<int>?[] _wholes = new CellColumn<int>?[table.Columns.Count];
    private readonly CellColumn<double>?[] _reals = new CellColumn<double>?[table.Columns.Count];
    private readonly CellColumn<string?>?[] _texts = new CellColumn<string?>?[table.Columns.Count];

    // The first row of each layer, in order.
    private readonly List<(int Start, Layer Layer)> _layers = [];

    public Table Table => table;

    /// <summary>The storage of each column, by column index.</summary>
    public ColumnStorage[] Storages { get; } = [.. table.Columns.Select(ColumnStorages.Get)];

    /// <summary>The line on which each row begins.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Rows with an invalid cell in their natural key, which are not compared with others.</summary>
    public HashSet<int> InvalidKeys { get; } = [];

    /// <summary>Rows with an invalid cell, in their natural key or elsewhere. It is stored as a blank.</summary>
    public HashSet<int> InvalidRows { get; } = [];

    /// <summary>False if the file could not be read to its end, so that a reference to a row that was not read is no error.</summary>
    public bool IsComplete { get; set; } = true;

    public int Count => Lines.Count;

    /// <summary>Whether the file has a column.</summary>
    public bool HasColumn(int columnIndex) =>
        _wholes[columnIndex] is not null || _reals[columnIndex] is not null || _texts[columnIndex] is not null;

    /// <summary>Allocates a column that the file has.</summary>
    public void AddColumn(int columnIndex)
    {
        switch (Storages[columnIndex])
        {
            case ColumnStorage.Real:
                _reals[columnIndex] = new(double.NaN);
                break;
            case ColumnStorage.Text:
                _texts[columnIndex] = new(null);
                break;
            default:
                _wholes[columnIndex] = new(Blank);
                break;
        }
    }

    public void AddWhole(int columnIndex, int value) => _wholes[columnIndex]!.Add(value);

    public void AddReal(int columnIndex, double value) => _reals[columnIndex]!.Add(value);

    public void AddText(int columnIndex, string? value) => _texts[columnIndex]!.Add(value);

    public int GetWhole(int columnIndex, int rowIndex) => _wholes[columnIndex] is { } values ? values[rowIndex] : Blank;

    /// <summary>The cells of a column of ints by row; null if all are blank.</summary>
    public int[]? GetWholes(int columnIndex) => _wholes[columnIndex]?.Values;

    public double GetReal(int columnIndex, int rowIndex) => _reals[columnIndex] is { } values ? values[rowIndex] : double.NaN;

    public string? GetText(int columnIndex, int rowIndex) => _texts[columnIndex]?[rowIndex];

    /// <summary>States the layer of the rows that are there.</summary>
    public void SetLayer(Layer layer)
    {
        _layers.Clear();
        _layers.Add((0, layer));
    }

    /// <summary>The layer of a row. There are few layers: a loop is as fast as a binary search.</summary>
    public Layer? GetLayer(int rowIndex)
    {
        var at = _layers.Count - 1;
        while (at >= 0 && _layers[at].Start > rowIndex)
        {
            at--;
        }

        return at < 0 ? null : _layers[at].Layer;
    }

    /// <summary>The name of a row's file, as messages show it.</summary>
    public string GetFile(int rowIndex) => GetLayer(rowIndex)?.FilePrefix + table.FileName;

    /// <summary>The name of the package that a row comes from: its cell, else that of its layer.</summary>
    public string? GetPackage(int rowIndex) =>
        (table.IndexOf("package") is >= 0 and var columnIndex ? GetText(columnIndex, rowIndex) : null) ?? GetLayer(rowIndex)?.Name;

    /// <summary>The lines and files of the rows, without their cells.</summary>
    public RowPlaces ToPlaces() =>
        new(Lines, [(0, table.FileName), .. _layers.Select(layer => (layer.Start, layer.Layer.FilePrefix + table.FileName))]);

    /// <summary>Adds the rows of a later layer. O(rows of both where only one has a column, else of the later one).</summary>
    public void Append(TableRows later)
    {
        var count = Count;
        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            Append(_wholes, later._wholes, columnIndex, (count, later.Count), Blank);
            Append(_reals, later._reals, columnIndex, (count, later.Count), double.NaN);
            Append(_texts, later._texts, columnIndex, (count, later.Count), null);
        }

        Lines.AddRange(later.Lines);
        InvalidKeys.UnionWith(later.InvalidKeys.Select(rowIndex => rowIndex + count));
        InvalidRows.UnionWith(later.InvalidRows.Select(rowIndex => rowIndex + count));
        _layers.AddRange(later._layers.Select(layer => (layer.Start + count, layer.Layer)));
        IsComplete &= later.IsComplete;
    }

    /// <summary>Removes rows; those that stay keep their order. O(rows), in place.</summary>
    /// <param name="removed">For each row, whether it is removed.</param>
    public void Remove(BitArray removed)
    {
        var kept = CountKept(removed);
        for (var at = 0; at < _layers.Count; at++)
        {
            _layers[at] = (kept[_layers[at].Start], _layers[at].Layer);
        }

        Renumber(InvalidKeys, removed, kept);
        Renumber(InvalidRows, removed, kept);
        Compact(Lines, removed);
        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            _wholes[columnIndex]?.Remove(removed);
            _reals[columnIndex]?.Remove(removed);
            _texts[columnIndex]?.Remove(removed);
        }
    }

    /// <summary>Releases memory that was reserved for more rows.</summary>
    public void Trim()
    {
        Lines.TrimExcess();
        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            _wholes[columnIndex]?.Trim();
            _reals[columnIndex]?.Trim();
            _texts[columnIndex]?.Trim();
        }
    }

    /// <summary>The columns; the cells are not copied. The column package names the layer of a row where its cell is blank.</summary>
    public PackedColumn[] ToColumns() => [.. table.Columns.Select((column, columnIndex) => column.IsPackage
        ? ToPackages(columnIndex)
        : new PackedColumn(_wholes[columnIndex]?.Values, _reals[columnIndex]?.Values, _texts[columnIndex]?.Values))];

    // Rows of one layer without the column take no memory for it.
    private PackedColumn ToPackages(int columnIndex) => _layers is [var only]
        ? new(null, null, _texts[columnIndex]?.Values) { BlankText = only.Layer.Name }
        : new(null, null, Count == 0 ? null : [.. Enumerable.Range(0, Count).Select(GetPackage)]);

    private static void Append<T>(CellColumn<T>?[] columns, CellColumn<T>?[] later, int columnIndex, (int Here, int Later) counts, T blank)
    {
        if (columns[columnIndex] is null && later[columnIndex] is null)
        {
            return;
        }

        if (columns[columnIndex] is null)
        {
            columns[columnIndex] = new(blank);
            columns[columnIndex]!.Append(null, counts.Here);
        }

        columns[columnIndex]!.Append(later[columnIndex]?.Values, counts.Later);
    }

    private static void Compact(List<int> lines, BitArray removed)
    {
        var kept = 0;
        for (var rowIndex = 0; rowIndex < removed.Count; rowIndex++)
        {
            if (!removed[rowIndex])
            {
                lines[kept++] = lines[rowIndex];
            }
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    // The new index of a row is the number of rows that stay before it.
    private static int[] CountKept(BitArray removed)
    {
        var kept = new int[removed.Count + 1];
        for (var rowIndex = 0; rowIndex < removed.Count; rowIndex++)
        {
            kept[rowIndex + 1] = kept[rowIndex] + (removed[rowIndex] ? 0 : 1);
        }

        return kept;
    }

    private static void Renumber(HashSet<int> rows, BitArray removed, int[] kept)
    {
        int[] renumbered = [.. rows.Where(rowIndex => !removed[rowIndex]).Select(rowIndex => kept[rowIndex])];
        rows.Clear();
        rows.UnionWith(renumbered);
    }
}
