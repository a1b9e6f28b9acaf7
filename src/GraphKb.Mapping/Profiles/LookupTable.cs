using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.Analysis.Search;
using GraphKb.Model.Text;

namespace GraphKb.Mapping.Profiles;

/// <summary>
/// A look-up table of a profile: rows by a text that is compared by its words, without regard to case, accents and signs. A table of codes
/// can be read by the longest beginning.
/// </summary>
public sealed class LookupTable
{
    /// <summary>The column of a table that is written in the profile.</summary>
    public const string Value = "value";

    private readonly Dictionary<string, List<IReadOnlyDictionary<string, string>>> _rows = new(StringComparer.Ordinal);
    private readonly bool _byPrefix;

    private LookupTable(string name, IReadOnlyList<string> columns, bool byPrefix) =>
        (Name, Columns, _byPrefix) = (name, columns, byPrefix);

    /// <summary>The name of the table in the profile.</summary>
    public string Name { get; }

    /// <summary>The columns that can be taken.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Creates a table with one value for each text.</summary>
    internal static LookupTable Create(string name, IEnumerable<KeyValuePair<string, string>> values)
    {
        var table = new LookupTable(name, [Value], byPrefix: false);
        foreach (var (key, value) in values)
        {
            table.Add(key, new Dictionary<string, string> { [Value] = value });
        }

        return table;
    }

    /// <summary>Reads a table from a CSV file with a header.</summary>
    /// <exception cref="ArgumentException">The file has no such column, or a row that cannot be read; the message says where.</exception>
    internal static LookupTable Read(string name, string path, string key, bool byPrefix)
    {
        using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        try
        {
            return Read(name, path, key, byPrefix, csv);
        }
        catch (Exception error) when (error is BadDataException or DecoderFallbackException)
        {
            throw new ArgumentException(
                $"{path}:{csv.RawRow}: is no row of CSV in UTF-8; expected the cells of the table {name}, with quotes in quotes doubled.",
                error);
        }
    }

    /// <summary>The rows of a text, in the order of the table; empty if it has none.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Find(string text)
    {
        var key = Normalize(text);
        for (var length = key.Length; length > 0; length--)
        {
            if (_rows.TryGetValue(key[..length], out var rows))
            {
                return rows;
            }

            if (!_byPrefix)
            {
                break;
            }
        }

        return [];
    }

    /// <summary>The end of a sentence about a text that the table does not have.</summary>
    internal string SuggestFor(string text) =>
        !_byPrefix && DidYouMean.Find(Normalize(text), _rows.Keys, count: 1) is [var nearest]
            ? $"; the nearest there is \"{nearest}\"" : "";

    // Signs alone, such as %, have no words.
    internal static string Normalize(string text) => SearchText.Normalize(text) is { Length: > 0 } words ? words : text.Trim();

    private static LookupTable Read(string name, string path, string key, bool byPrefix, CsvParser csv)
    {
        if (!csv.Read() || !csv.Record!.Contains(key))
        {
            throw new ArgumentException($"{path}:1: has no column {key}; expected the key of the table {name}.");
        }

        var columns = csv.Record!.ToArray();
        var table = new LookupTable(name, columns, byPrefix);
        while (csv.Read())
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var columnIndex = 0; columnIndex < columns.Length && columnIndex < csv.Count; columnIndex++)
            {
                row[columns[columnIndex]] = csv[columnIndex];
            }

            table.Add(row.GetValueOrDefault(key) ?? throw new ArgumentException(
                $"{path}:{csv.RawRow}: has no cell in the column {key}; expected the key of the table {name}."), row);
        }

        return table;
    }

    private void Add(string key, IReadOnlyDictionary<string, string> row)
    {
        var normalized = Normalize(key);
        if (!_rows.TryGetValue(normalized, out var rows))
        {
            _rows[normalized] = rows = [];
        }

        rows.Add(row);
    }
}
