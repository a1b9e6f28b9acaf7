using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Arguments;

/// <summary>The error for a country code that does not exist. A name of a country is answered with the code it belongs to.</summary>
public static class UnknownCountry
{
    private const int MostSuggestions = 3;
    private const int MaxTextLength = 80;

    // Shorter words, such as "of", are in too many names.
    private const int ShortestWord = 4;

    /// <summary>Creates the error.</summary>
    /// <param name="text">What was given in place of a code.</param>
    /// <param name="tables">The tables, for existing codes and names.</param>
    /// <param name="argument">The name of the argument.</param>
    /// <returns>The exception to throw.</returns>
    public static UserInputException Create(string text, EntityTables tables, string argument) =>
        UnknownId.FromNearest("country code", Truncate.ToLength(text, MaxTextLength), FindNearest(text, tables), argument);

    /// <summary>
    /// Finds the codes that were probably meant: the code in another case, else those of the countries with this name, else of those in
    /// whose name every word of the text begins a word, else similar codes and names, else names that share the most words. O(countries).
    /// </summary>
    /// <param name="text">A wrong code, or a name.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>At most three codes.</returns>
    public static IReadOnlyList<string> FindNearest(string text, EntityTables tables)
    {
        var slug = EntityId.Slug(text).Trim();
        var words = SearchText.Normalize(slug.Length > MaxTextLength ? slug[..MaxTextLength] : slug);
        var names = tables.CountryNames.Select(SearchText.Normalize).ToList();
        IEnumerable<string> Codes(Func<string, bool> matches) =>
            Enumerable.Range(0, names.Count).Where(index => matches(names[index])).Select(index => tables.Countries[index]);

        IEnumerable<string>[] candidates =
        [
            tables.Countries.All.Where(code => code.Equals(slug, StringComparison.OrdinalIgnoreCase)),
            Codes(name => name == words),
            words.Length < ShortestWord ? [] : Codes(name => BeginsWords(name, words)),
            FindSimilar(slug, tables),
            FindSharedWords(words, names).Select(index => tables.Countries[index]),
        ];
        return [.. candidates.Select(codes => codes.Take(MostSuggestions).ToList()).FirstOrDefault(codes => codes.Count > 0) ?? []];
    }

    private static bool BeginsWords(string name, string words) =>
        words.Split(' ').All(word => (" " + name).Contains(" " + word, StringComparison.Ordinal));

    private static IEnumerable<string> FindSimilar(string text, EntityTables tables)
    {
        var codes = DidYouMean.Find(text, tables.Countries.All);
        var names = DidYouMean.Find(text, tables.CountryNames);
        return codes.Concat(names.SelectMany(name => Enumerable.Range(0, tables.CountryNames.Count)
            .Where(index => tables.CountryNames[index] == name).Select(index => tables.Countries[index]))).Distinct();
    }

    private static IEnumerable<int> FindSharedWords(string words, List<string> names)
    {
        var longWords = words.Split(' ').Where(word => word.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
        var shared = names.Select(name => name.Split(' ').Count(longWords.Contains)).ToList();
        var most = shared.DefaultIfEmpty().Max();
        return most == 0 ? [] : Enumerable.Range(0, names.Count).Where(index => shared[index] == most);
    }
}
