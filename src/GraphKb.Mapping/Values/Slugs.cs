using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphKb.Analysis.Search;

namespace GraphKb.Mapping.Values;

/// <summary>Makes stable ids of the values that tell entities apart.</summary>
internal static class Slugs
{
    private const int LongestSlug = 60;
    private const int HashLetters = 8;

    /// <summary>
    /// Makes an id. Values that differ in case, accents, blanks and punctuation alone make the same id. Where letters of another script
    /// would be lost, or the slug would be too long, the beginning of the SHA-256 of the words tells the entities apart.
    /// </summary>
    /// <param name="kind">The kind, such as <c>site</c>.</param>
    /// <param name="prefix">What begins every slug of the package.</param>
    /// <param name="parts">The values, in their order.</param>
    public static string CreateId(string kind, string prefix, IEnumerable<string> parts)
    {
        var words = string.Join(' ', parts.Select(SearchText.Normalize));
        var slug = new StringBuilder();
        foreach (var letter in words.Where(letter => letter == ' ' || char.IsAsciiLetterOrDigit(letter)))
        {
            slug.Append(letter == ' ' ? '-' : letter);
        }

        var text = string.Join('-', slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0 || text.Length > LongestSlug || words.Any(letter => !char.IsAscii(letter)))
        {
            text = $"{text[..Math.Min(text.Length, LongestSlug - HashLetters - 1)].Trim('-')}-{Hash(words)}".TrimStart('-');
        }

        return string.Create(CultureInfo.InvariantCulture, $"{kind}:{prefix}-{text}");
    }

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..HashLetters];
}
