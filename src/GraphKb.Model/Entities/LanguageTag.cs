using System.Text.RegularExpressions;

namespace GraphKb.Model.Entities;

/// <summary>The form of languages: a BCP 47 tag of a language and, where needed, a script and a region.</summary>
public static partial class LanguageTag
{
    /// <summary>The form as a regular expression, which has to match a whole tag.</summary>
    public const string Pattern = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    /// <summary>Whether a text has the form of a tag: <c>ko</c>, <c>zh-Hans</c>, <c>pt-BR</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True for a tag; whether the language exists is not checked.</returns>
    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex("^" + Pattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
