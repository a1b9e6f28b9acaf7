using System.Collections.Frozen;
using System.Text;

namespace GraphKb.Analysis.Search;

/// <summary>
/// Replaces letters that are other forms of others by these, as the compatibility decomposition of Unicode 14 (NFKD, without marks) does:
/// full-width and half-width letters, ligatures, letters in circles, voiced kana, compatibility ideographs. A table of its own, because the
/// platform's normalization does nothing in the invariant globalization mode.
/// </summary>
internal static class CompatibleLetters
{
    private static readonly FrozenDictionary<int, string> Plain = Read();

    /// <summary>The plain form of a lower-case letter, with spaces where a form contains several words; null if it is plain.</summary>
    public static string? Find(Rune letter) => letter.Value >= 0xA0 ? Plain.GetValueOrDefault(letter.Value) : null;

    // Each line is a plain form, with _ for a space, and the letters that become it.
    private static FrozenDictionary<int, string> Read()
    {
        using var stream = typeof(CompatibleLetters).Assembly.GetManifestResourceStream("compatibility.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
            .SelectMany(line => line[1].EnumerateRunes().Select(letter => (letter.Value, Plain: line[0].Replace('_', ' '))))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Plain);
    }
}
