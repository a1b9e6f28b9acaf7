using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Layers;

/// <summary>A row of overrides.csv: it hides a row of an earlier layer, or states that its own layer replaces that row.</summary>
/// <param name="rows">The rows of the file.</param>
/// <param name="rowIndex">Its index among them.</param>
/// <param name="table">The table of the row that it names.</param>
/// <param name="key">The natural key of that row, as numbers of cells.</param>
internal sealed class Override(TableRows rows, int rowIndex, Table table, int[] key)
{
    /// <summary>The row's index in overrides.csv.</summary>
    public int RowIndex => rowIndex;

    /// <summary>The table of the row that it names.</summary>
    public Table Table => table;

    /// <summary>The natural key of the row that it names.</summary>
    public int[] Key => key;

    /// <summary>Whether it hides the row; else the layer replaces it.</summary>
    public bool IsHidden { get; } = rows.GetWhole(rows.Table.IndexOf("hidden"), rowIndex) == 1;

    /// <summary>Its line, as messages name it.</summary>
    public string Place => $"{rows.GetFile(rowIndex)}:{rows.Lines[rowIndex]}";

    /// <summary>Set when an earlier layer has the row.</summary>
    public bool IsFound { get; set; }

    /// <summary>Set when its own layer has a row of the same key.</summary>
    public bool IsReplaced { get; set; }
}
