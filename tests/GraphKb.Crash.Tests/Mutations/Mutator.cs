using System.Text;

namespace GraphKb.Crash.Tests.Mutations;

/// <summary>Changes a text at random places: deletes, repeats, swaps, and inserts what parsers dislike.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Disliked =
    [
        "\"", "{", "}", "[", "]", "(", ")", "$", "!", ",", ";", "\n", "\r\n", "\0", "\u202e", "\ud800", "\ufeff", "é", "稀",
        "-1", "1e999", "0x1", "NaN", "null", "true", "...", "#", "\"\"\"", "@include(if: $x)", "2026-02-30", "site:", "::",
        "fragment F on Query { ...F }", "=1+1", "\\", "\t",
    ];

    /// <summary>Applies one to four changes.</summary>
    public string Mutate(string text)
    {
        var changed = new StringBuilder(text);
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            Change(changed);
        }

        return changed.ToString();
    }

    private void Change(StringBuilder text)
    {
        var start = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - start);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(start, length);
                break;
            case 1:
                text.Insert(start, text.ToString(start, length));
                break;
            case 2 when length > 1:
                (text[start], text[start + length - 1]) = (text[start + length - 1], text[start]);
                break;
            default:
                text.Insert(start, Disliked[random.Next(Disliked.Length)]);
                break;
        }
    }
}
