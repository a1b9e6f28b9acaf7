namespace ScalePackages.Writing;

/// <summary>
/// A CSV file of RFC 4180: UTF-8 without a byte order mark, lines that end in CR LF, a header line first. Cells are written
/// as they are; no cell of a scale package needs quotes.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Creates the file and writes its header.</summary>
    /// <param name="directory">A directory that exists.</param>
    /// <param name="name">The name of the file in it.</param>
    /// <param name="header">The names of the columns, separated by commas.</param>
    public CsvFile(string directory, string name, string header)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
        _writer = new(Path.Combine(directory, name), options) { NewLine = "\r\n" };
        Write(header);
    }

    /// <summary>Writes a line.</summary>
    /// <param name="row">Its cells, separated by commas.</param>
    public void Write(string row) => _writer.WriteLine(row);

    /// <summary>Writes what is buffered and closes the file.</summary>
    public void Dispose() => _writer.Dispose();
}
