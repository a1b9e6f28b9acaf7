using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Rows;

/// <summary>
/// The cells of one file in columns: ints for names, lists, enums, days and years, doubles, and the texts that do not repeat.
/// Row indexes count the rows read. A column that the file does not have, or where all cells are blank, uses no memory.
/// </summary>
internal sealed class TableRows(Table table)
{
    /// <summary>A blank in a column of ints. In a column of doubles it is NaN.</summary>
    public const int Blank = -1;

    private readonly CellColumn<int>?[] _wholes = new CellColumn<int>?[table.Columns.Count];
    private readonly CellColumn<double>?[] _reals = new CellColumn<double>?[table.Columns.Count];
    private readonly CellColumn<string?>?[] _texts = new CellColumn<string?>?[table.Columns.Count];

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

    /// <summary>The columns; the cells are not copied.</summary>
    public PackedColumn[] ToColumns() => [.. table.Columns.Select((_, columnIndex) => new PackedColumn(
        _wholes[columnIndex]?.Values, _reals[columnIndex]?.Values, _texts[columnIndex]?.Values))];
}
