using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using GraphKb.Analysis.Search;

namespace GraphKb.Mapping.Countries;

/// <summary>
/// The usual names and codes of countries: ISO 3166-1 in two and three letters and as numbers, the numbers and codes of UN Comtrade (S19,
/// W00, 842), 1A0 of the British Geological Survey, and names in English. The list is the file countries.csv beside this one.
/// </summary>
internal sealed class CountryNames
{
    private const int LongestSubdivision = 6;

    private readonly FrozenDictionary<string, string> _codes;
    private readonly FrozenDictionary<string, string> _names;

    private CountryNames(Dictionary<string, string> codes, Dictionary<string, string> names) =>
        (_codes, _names) = (codes.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Reads the list.</summary>
    public static CountryNames Load()
    {
        using var text = new StreamReader(typeof(CountryNames).Assembly.GetManifestResourceStream("countries.csv")!);
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        csv.Read();
        while (csv.Read())
        {
            var code = csv[0];
            names[code] = csv[3];
            foreach (var name in csv[4].Split(';').Append(csv[3]).Append(csv[1]).Append(code).Where(name => name.Length > 0))
            {
                codes.TryAdd(SearchText.Normalize(name), code);
            }

            foreach (var number in csv[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                codes.TryAdd(number.TrimStart('0') is { Length: > 0 } digits ? digits : "0", code);
            }
        }

        return new CountryNames(codes, names);
    }

    /// <summary>The code of a country in any of the forms; WLD for the world; null if it is not known.</summary>
    public string? Find(string text)
    {
        // A part of a country by ISO 3166-2, such as US-DE, is in the country.
        if (text is [_, _, '-', ..] && text.Length <= LongestSubdivision
            && text.All(letter => letter == '-' || char.IsAsciiLetterOrDigit(letter)))
        {
            text = text[..2];
        }

        var words = SearchText.Normalize(text);
        var isNumber = words.Length > 0 && words.All(char.IsAsciiDigit);
        return _codes.GetValueOrDefault(!isNumber ? words : words.TrimStart('0') is { Length: > 0 } digits ? digits : "0");
    }

    /// <summary>The English name of a code; null if it is not known.</summary>
    public string? FindName(string code) => _names.GetValueOrDefault(code);
}
