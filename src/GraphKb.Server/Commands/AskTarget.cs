using GraphKb.Model.Text;
using GraphKb.Questions.Formats;

namespace GraphKb.Server.Commands;

/// <summary>Where the answer to a question goes, and in which format.</summary>
/// <param name="Format">The name of the format; null for that of the file's ending, or a table.</param>
/// <param name="File">The file; null for the output stream.</param>
internal sealed record AskTarget(string? Format, string? File)
{
    private const string Table = "table";

    // What a terminal does not show as text.
    private static readonly string[] Binary = ["xlsx", "parquet"];

    /// <summary>Finds the format.</summary>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">There is no such format, or it needs a file.</exception>
    public IAnswerFormat FindFormat()
    {
        var name = Format ?? (File is null ? Table : Path.GetExtension(File).TrimStart('.'));
        if (AnswerFormats.Find(name) is not { } format)
        {
            var names = AnswerFormats.All.Select(known => known.Name).ToList();
            throw new ArgumentException(Format is null
                ? $"--out {File} ends in no format; add --format, one of {string.Join(", ", names)}."
                : $"--format {name} is not known{DidYouMean.FormatNearest(DidYouMean.Find(name, names))}; expected one of "
                + $"{string.Join(", ", names)}.");
        }

        return File is null && Binary.Contains(format.Name) && !Console.IsOutputRedirected
            ? throw new ArgumentException($"--format {name} is no text; expected --out FILE with it.")
            : format;
    }

    /// <summary>Writes an answer. A file appears whole or not at all.</summary>
    /// <param name="format">The format.</param>
    /// <param name="export">The answer.</param>
    /// <param name="stop">Cancels the writing.</param>
    /// <returns>The work.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task WriteAsync(IAnswerFormat format, AnswerExport export, CancellationToken stop)
    {
        using var buffer = new MemoryStream();
        await format.WriteAsync(export, buffer, stop).ConfigureAwait(false);
        buffer.Position = 0;
        if (File is null || OutputFile.IsOutputStream(File))
        {
            await using var output = Console.OpenStandardOutput();
            await buffer.CopyToAsync(output, stop).ConfigureAwait(false);
            return;
        }

        try
        {
            await OutputFile.WriteAsync(File, buffer.ToArray(), stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"--out {File} cannot be written ({failure.Message.TrimEnd('.')}); expected a file name.", failure);
        }

        var sources = Counted.Format(export.Answer.Evidence.Sources.Count, "source");
        TerminalOutput.WriteLine($"{File}: {Counted.Format(export.Table.Rows.Count, "row")}, {sources}.");
    }
}
