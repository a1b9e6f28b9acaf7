using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// The checked cells of one file, column by column: numbers for names, lists, words, days and years, doubles, and the texts that do not
/// repeat. A column that the file does not have takes no room and reads as blank.
/// </summary>
internal sealed class TableRows(Table table)
{
    /// <summary>A blank among whole numbers; among doubles it is NaN.</summary>
    public const int Blank = -1;

    private readonly List<int>?[] _wholes = new List<int>?[table.Columns.Count];
    private readonly List<double>?[] _reals = new List<double>?[table.Columns.Count];
    private readonly List<string?>?[] _texts = new List<string?>?[table.Columns.Count];

    public Table Table => table;

    /// <summary>The line on which each row begins.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Rows whose natural key has a bad cell: it is not compared.</summary>
    public HashSet<int> BadKeys { get; } = [];

    /// <summary>False where the file could not be read to its end: what it lacks is then not blamed on others.</summary>
    public bool IsWhole { get; set; } = true;

    public int Count => Lines.Count;

    public bool Has(int place) => _wholes[place] is not null || _reals[place] is not null || _texts[place] is not null;

    public void Use(int place)
    {
        switch (table.Columns[place].Store)
        {
            case CellStore.Real:
                _reals[place] = [];
                break;
            case CellStore.Text:
                _texts[place] = [];
                break;
            default:
                _wholes[place] = [];
                break;
        }
    }

    public void AddWhole(int place, int value) => _wholes[place]!.Add(value);

    public void AddReal(int place, double value) => _reals[place]!.Add(value);

    public void AddText(int place, string? value) => _texts[place]!.Add(value);

    public int Whole(int place, int row) => _wholes[place] is { } values ? values[row] : Blank;

    public double Real(int place, int row) => _reals[place] is { } values ? values[row] : double.NaN;

    public string? Text(int place, int row) => _texts[place]?[row];
}
