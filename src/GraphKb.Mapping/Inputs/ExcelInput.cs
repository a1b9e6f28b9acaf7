using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Inputs;

/// <summary>Reads Excel files (xlsx, xlsb, xls). One sheet is in memory at a time.</summary>
internal static class ExcelInput
{
    /// <summary>Whether a name is that of an Excel file.</summary>
    public static bool IsExcel(string path) => Path.GetExtension(path).ToLowerInvariant() is ".xlsx" or ".xls" or ".xlsb" or ".xlsm";

    /// <summary>The sheets of a file that a rule reads, in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findRules">The rules that may read a sheet, by its name and whether it is the first.</param>
    /// <exception cref="ArgumentException">The file is no Excel file.</exception>
    public static IEnumerable<InputSheet> Open(string path, Func<string, bool, IEnumerable<InputRule>> findRules)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = File.OpenRead(path);
        using var reader = Read(path, () => ExcelReaderFactory.CreateReader(file));
        var isFirst = true;
        do
        {
            var rules = findRules(reader.Name, isFirst).ToList();
            if (rules.Count > 0)
            {
                var rows = Read(path, () => ReadRows(reader));
                var sheets = rules.Select(rule => SheetTable.Create(rule, Path.GetFileName(path), reader.Name, rows));
                if (sheets.FirstOrDefault(sheet => sheet is not null) is { } sheet)
                {
                    yield return sheet;
                }
            }

            isFirst = false;
        }
        while (Read(path, reader.NextResult));
    }

    // What is damaged may be the archive, a file in it, or what it says.
    private static T Read<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or XmlException or FormatException)
        {
            throw new ArgumentException(
                $"{Path.GetFileName(path)} cannot be read ({error.Message.TrimEnd('.')}); expected an Excel file.", error);
        }
    }

    private static List<(int Row, IReadOnlyList<InputCell?> Cells)> ReadRows(IExcelDataReader reader)
    {
        var rows = new List<(int, IReadOnlyList<InputCell?>)>();
        for (var row = 1; reader.Read(); row++)
        {
            var cells = new InputCell?[reader.FieldCount];
            for (var columnIndex = 0; columnIndex < cells.Length; columnIndex++)
            {
                cells[columnIndex] = InputCell.FromSpreadsheet(reader.GetValue(columnIndex), reader.GetNumberFormatString(columnIndex));
            }

            rows.Add((row, cells));
        }

        return rows;
    }
}
