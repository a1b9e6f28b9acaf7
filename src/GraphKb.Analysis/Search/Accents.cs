using System.Collections.Frozen;
using System.Text;

namespace GraphKb.Analysis.Search;

/// <summary>
/// Removes accents from lower-case Latin, Greek and Cyrillic letters. A table of its own: the platform's normalization does nothing in
/// the invariant globalization mode, and every store has to give the same result.
/// </summary>
internal static class Accents
{
    // İ is among the lower-case letters because the invariant culture maps it to itself.
    private static readonly FrozenDictionary<int, string> Plain = Table(
        "a ḁàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ", "ae æǣǽ", "b ḃḅḇ", "c çćĉċčḉ", "d ďđḋḍḏḑḓ", "e èéêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝ", "f ḟ",
        "g ĝğġģǧǵḡ", "h ĥħȟḣḥḧḩḫẖ", "i ìíîïĩīĭįıǐȉȋḭḯỉịİ", "j ĵǰ", "k ķǩḱḳḵ", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňŉǹṅṇṉṋ",
        "o òóôõöøǿōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓ", "oe œ", "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšșṡṣṥṧṩſẛ", "ss ß", "t ţťŧțṫṭṯṱẗ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏỳỵỷỹẙ", "z źżžẑẓẕ", "ʒ ǯ",
        "α άὰἀἁἂἃἄἅἆἇᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "ε έὲἐἑἒἓἔἕ", "η ήὴἠἡἢἣἤἥἦἧᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ", "ι ίϊΐὶἰἱἲἳἴἵἶἷῐῑῒῖῗ", "ο όὸὀὁὂὃὄὅ",
        "ρ ῤῥ", "σ ς", "υ ύϋΰὺὐὑὒὓὔὕὖὗῠῡῢῦῧ", "ω ώὼὠὡὢὣὤὥὦὧᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "а ӑӓ", "г ѓ", "е ѐёӗ", "ж ӂӝ", "з ӟ", "и ѝйӣӥ", "і ї", "к ќ", "о ӧ", "у ўӯӱӳ", "ч ӵ", "ы ӹ", "э ӭ", "ә ӛ", "ө ӫ", "ѵ ѷ");

    public static string Without(Rune letter) =>
        letter.Value >= 0x80 && Plain.TryGetValue(letter.Value, out var plain) ? plain : letter.ToString();

    private static FrozenDictionary<int, string> Table(params string[] lines) => lines
        .SelectMany(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].EnumerateRunes()
            .Select(letter => (letter.Value, Plain: line[..line.IndexOf(' ', StringComparison.Ordinal)])))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Plain);
}
