using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Problems;

/// <summary>Texts of a package in messages.</summary>
internal static class MessageText
{
    private const int LongestText = 80;

    /// <summary>A cell or name on one line of at most 80 letters.</summary>
    public static string Format(string text) => Truncate.ToLine(text, LongestText);

    /// <summary>The end of a message that suggests the nearest name.</summary>
    /// <returns>For example <c>; did you mean MINING?</c>; an empty text for an empty list.</returns>
    public static string Suggest(IReadOnlyList<string> nearest) => nearest is [var name, ..] ? $"; did you mean {Format(name)}?" : "";

    /// <summary>The end of a message that suggests the nearest of a few names.</summary>
    public static string SuggestAmong(string name, IEnumerable<string> candidates) =>
        Suggest(DidYouMean.Find(name.Trim(), candidates, count: 1, maxDistance: MaxDistance(name)));

    /// <summary>
    /// The greatest distance of a suggestion: a third of the letters, at most 3. Almost anything is near to a short name.
    /// </summary>
    public static int MaxDistance(string name) => Math.Min(3, (name.Length + 1) / 3);
}
