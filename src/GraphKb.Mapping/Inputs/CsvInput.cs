using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Inputs;

/// <summary>Reads CSV files in any encoding and with any separator. One row is in memory at a time.</summary>
internal static class CsvInput
{
    private const int LongestCell = 1 << 20;
    private const int LongestStart = 1 << 16;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The sheet of a file; null if it does not have the columns that the rule must have.</summary>
    public static InputSheet? Open(InputRule rule, string path) =>
        SheetTable.Create(rule, Path.GetFileName(path), null, Read(rule.Layout, path));

    // A generator: the file is opened anew for the header and for the rows.
    private static IEnumerable<(int Row, IReadOnlyList<InputCell?> Cells)> Read(InputLayout layout, string path)
    {
        using var text = OpenText(layout, path);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = (layout.Separator ?? Detect(layout, path)).ToString(),
            MaxFieldSize = LongestCell,
            Mode = CsvMode.RFC4180,
            BadDataFound = null,

            // Counted, so that rows have the numbers that people see.
            IgnoreBlankLines = false,
        });
        var line = 1;
        while (Advance(parser, path, line))
        {
            yield return (line, [.. parser.Record!.Select(InputCell.FromText)]);
            line = parser.RawRow + 1;
        }
    }

    private static bool Advance(CsvParser parser, string path, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new ArgumentException(
                $"{Path.GetFileName(path)}, row {line} or below: is not text in UTF-8; expected the encoding of the file in the profile, "
                + "such as encoding: windows-1252.");
        }
        catch (MaxFieldSizeException)
        {
            throw new ArgumentException(
                $"{Path.GetFileName(path)}, row {line}: a cell has over a million letters; expected a quote that is closed.");
        }
    }

    private static StreamReader OpenText(InputLayout layout, string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = layout.Encoding is { } name ? Encoding.GetEncoding(name) : new UTF8Encoding(false, throwOnInvalidBytes: true);
        return new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
    }

    // The separator that divides the row of the header into the most cells.
    private static char Detect(InputLayout layout, string path)
    {
        using var text = OpenText(layout, path);
        var letters = new char[LongestStart];
        string[] lines;
        try
        {
            lines = new string(letters, 0, text.ReadBlock(letters)).Split('\n');
        }
        catch (DecoderFallbackException)
        {
            return ',';
        }

        var header = layout.Header is { } row && row <= lines.Length ? lines[row - 1]
            : lines.FirstOrDefault(line => line.Trim().Length > 0, "");
        return Separators.MaxBy(separator => header.Count(letter => letter == separator));
    }
}
