namespace GraphKb.Questions.Formats;

/// <summary>All formats of answers.</summary>
public static class AnswerFormats
{
    /// <summary>The formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<IAnswerFormat> All { get; } =
    [
        new JsonFormat(), new CsvFormat(), new XlsxFormat(), new ParquetFormat(), new GeoJsonFormat(), new GraphMlFormat(),
        new TextFormat(),
    ];

    /// <summary>Finds a format.</summary>
    /// <param name="name">Its name, such as <c>csv</c>; case does not matter.</param>
    /// <returns>The format; null where there is none of this name.</returns>
    public static IAnswerFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
