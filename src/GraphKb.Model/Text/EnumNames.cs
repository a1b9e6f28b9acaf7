using System.Text;

namespace GraphKb.Model.Text;

/// <summary>The written form of enum values: <c>ExportControl</c> is <c>EXPORT_CONTROL</c> in CSV, GraphQL and Cypher.</summary>
public static class EnumNames
{
    /// <summary>The word for a value.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="value">A defined value.</param>
    /// <returns>Upper case, words joined by underscores.</returns>
    public static string Format<T>(T value)
        where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>The value for a word, or null where the enum has none of it. Case counts.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="word">The written form.</param>
    /// <returns>The value or null.</returns>
    public static T? Find<T>(string word)
        where T : struct, Enum => Cache<T>.Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>All words of an enum, in the order of its numbers.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <returns>The words.</returns>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Cache<T>.All;

    private static string Write(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().ToDictionary(value => value, value => Write(value.ToString()));

        public static readonly Dictionary<string, T> Values =
            Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] All = [.. Enum.GetValues<T>().Select(value => Words[value])];
    }
}
