using System.Text;

namespace GraphKb.DataPackages.Format;

/// <summary>A text of the package as it stands in a message: on one line, and of bounded length.</summary>
internal static class MessageText
{
    private const int Longest = 80;

    public static string Format(string text)
    {
        if (text.Length <= Longest && !text.Any(char.IsControl))
        {
            return text;
        }

        var cut = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        var shown = new StringBuilder();
        foreach (var letter in text.AsSpan(0, cut))
        {
            _ = letter switch
            {
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                '\t' => shown.Append("\\t"),
                _ when char.IsControl(letter) => shown.Append("\\u").Append(((int)letter).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => shown.Append(letter),
            };
        }

        return shown.Append(cut < text.Length ? "…" : "").ToString();
    }
}
