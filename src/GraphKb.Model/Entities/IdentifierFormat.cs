using System.Globalization;

namespace GraphKb.Model.Entities;

/// <summary>The forms of identifiers, and the pages about what they identify.</summary>
public static class IdentifierFormat
{
    private const int LeiLength = 20;

    /// <summary>Describes what is wrong with a value. O(length).</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="value">The value.</param>
    /// <returns>A part of a sentence that says what would be right, or null for a valid value.</returns>
    public static string? FindFault(IdentifierScheme scheme, string value) => scheme switch
    {
        IdentifierScheme.Lei when !IsLei(value) =>
            "expected 20 upper-case letters and digits, of which the last two are the check digits of ISO 17442",
        IdentifierScheme.Wikidata when !IsNumber(value, "Q") => "expected Q and a number, such as Q1407913",
        IdentifierScheme.Permid when !IsNumber(value, "") => "expected a number, such as 4295877341",
        _ => null,
    };

    /// <summary>The address of the page about what a value identifies.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="value">A valid value.</param>
    /// <returns>The address, or null for a scheme without such pages.</returns>
    public static string? FindAddress(IdentifierScheme scheme, string value) => scheme switch
    {
        IdentifierScheme.Lei => "https://search.gleif.org/#/record/" + value,
        IdentifierScheme.Wikidata => "https://www.wikidata.org/wiki/" + value,
        IdentifierScheme.Permid => "https://permid.org/1-" + value,
        _ => null,
    };

    // ISO 7064, MOD 97-10: with A as 10, B as 11 and so on, the number leaves 1 when it is divided by 97.
    private static bool IsLei(string value)
    {
        if (value.Length != LeiLength || !char.IsAsciiDigit(value[^1]) || !char.IsAsciiDigit(value[^2]))
        {
            return false;
        }

        var remainder = 0;
        foreach (var letter in value)
        {
            if (char.IsAsciiDigit(letter))
            {
                remainder = ((remainder * 10) + letter - '0') % 97;
            }
            else if (char.IsAsciiLetterUpper(letter))
            {
                remainder = ((remainder * 100) + letter - 'A' + 10) % 97;
            }
            else
            {
                return false;
            }
        }

        return remainder == 1;
    }

    private static bool IsNumber(string value, string prefix) =>
        value.StartsWith(prefix, StringComparison.Ordinal)
        && long.TryParse(value.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && value[prefix.Length] != '0';
}
