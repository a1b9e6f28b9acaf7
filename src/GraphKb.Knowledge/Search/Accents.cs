using System.Collections.Frozen;
using System.Text;

namespace GraphKb.Knowledge.Search;

/// <summary>
/// Lower-case Latin letters without their accents. A table of our own, for the platform's normalisation is off where
/// globalization is invariant, and every store has to agree.
/// </summary>
internal static class Accents
{
    private static readonly FrozenDictionary<int, string> Plain = Table(
        "a àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ", "ae æǣǽ", "b ḃḅḇ", "c çćĉċčḉ", "d ďđḋḍḏḑḓ", "e èéêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝ", "f ḟ",
        "g ĝğġģǧǵḡ", "h ĥħȟḣḥḧḩḫẖ", "i ìíîïĩīĭįıǐȉȋḭḯỉị", "j ĵǰ", "k ķǩḱḳḵ", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňŉǹṅṇṉṋ",
        "o òóôõöøōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓ", "oe œ", "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšșṡṣṥṧṩ", "ss ß", "t ţťŧțṫṭṯṱẗ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏỳỵỷỹẙ", "z źżžẑẓẕ");

    public static string Without(Rune letter) =>
        letter.Value >= 0x80 && Plain.TryGetValue(letter.Value, out var plain) ? plain : letter.ToString();

    private static FrozenDictionary<int, string> Table(params string[] lines) => lines
        .SelectMany(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].EnumerateRunes()
            .Select(letter => (letter.Value, Plain: line[..line.IndexOf(' ', StringComparison.Ordinal)])))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Plain);
}
