namespace GraphKb.DataPackages.Rows;

/// <summary>Where the rows of a table are: their files and lines, in the order of the package's rows.</summary>
/// <param name="lines">The line on which each row begins.</param>
/// <param name="files">The first row of each file, in order, and the file as messages name it.</param>
public sealed class RowPlaces(IReadOnlyList<int> lines, IReadOnlyList<(int Start, string File)> files)
{
    /// <summary>The line on which a row begins, from 1.</summary>
    /// <param name="rowIndex">The index of a row.</param>
    /// <returns>The line.</returns>
    public int GetLine(int rowIndex) => lines[rowIndex];

    /// <summary>The file of a row; where several packages were read, after the name of its package and a slash.</summary>
    /// <param name="rowIndex">The index of a row.</param>
    /// <returns>The file.</returns>
    public string GetFile(int rowIndex) => files.Last(file => file.Start <= rowIndex).File;
}
