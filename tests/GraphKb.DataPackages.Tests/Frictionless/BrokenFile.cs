namespace GraphKb.DataPackages.Tests.Frictionless;

/// <summary>One way to break a file of <see cref="WholePackage"/>.</summary>
/// <param name="Fault">What is broken, in words.</param>
/// <param name="File">The name of the table.</param>
/// <param name="Break">Changes the lines of the file, the header first; no cell has a comma.</param>
internal sealed record BrokenFile(string Fault, string File, Action<List<string>> Break)
{
    /// <summary>A cell of the last row, or of an earlier one, is changed.</summary>
    public static BrokenFile Cell(string fault, string file, string column, string value, int fromEnd = 1) => new(fault, file, lines =>
    {
        var cells = lines[^fromEnd].Split(',');
        var columnIndex = Array.IndexOf(lines[0].Split(','), column);
        Assert.InRange(columnIndex, 0, cells.Length - 1);
        Assert.NotEqual(cells[columnIndex], value);
        cells[columnIndex] = value;
        lines[^fromEnd] = string.Join(',', cells);
    });

    /// <summary>The row before the last is there twice.</summary>
    public static BrokenFile Twice(string fault, string file, int fromEnd = 1) => new(fault, file, lines => lines.Add(lines[^fromEnd]));

    /// <summary>Writes the broken file into a package.</summary>
    public void Apply(string directory)
    {
        var path = Path.Combine(directory, File + ".csv");
        var lines = System.IO.File.ReadAllLines(path).ToList();
        Break(lines);
        System.IO.File.WriteAllLines(path, lines);
    }
}
