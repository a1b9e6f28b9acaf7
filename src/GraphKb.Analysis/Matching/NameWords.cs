using System.Collections.Frozen;

namespace GraphKb.Analysis.Matching;

/// <summary>What words of names say: legal forms and prepositions say nothing, generic words are in many names.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Empty = Set(
        "co ltd limited inc incorporated corp corporation company plc llc llp lp gmbh kg ag sa sas sarl sprl spa srl nv bv ab",
        "asa oy oyj pty pte pt tbk bhd sdn jsc pjsc ojsc ooo oao kk kabushiki kaisha cv ltda as and the of de del la el at in",
        "near on und et y e division divisions department province district region area 株式会社 株 有限公司 股份有限公司 有限责任公司 주식회사 주");

    private static readonly FrozenSet<string> Minerals = Set(
        "lithium nickel cobalt copper graphite tungsten gallium germanium antimony magnesium silicon manganese zinc aluminum",
        "aluminium tin alumina bauxite uranium lead silver gold titanium niobium tantalum vanadium chromite iron coal cement");

    private static readonly FrozenSet<string> Others = Set(
        "group holding holdings international industries industry industrial resources mining mine mines metal metals",
        "minerals mineral materials material chemical chemicals plant works factory smelter smelting refinery refining",
        "project operation operations separation processing production facility complex new energy advanced technology high",
        "tech rare earth earths nonferrous magnet magnets battery deposit open pit underground concentrate concentration",
        "concentrator acid leach pressure hpal ferronickel ferroalloy ferroalloys alloy alloys sulphate hydroxide carbonate",
        "sand beach tantalite spodumene steel cathode precursor polysilicon electrolytic",
        "mount");

    private static readonly string[] GluedForms = ["股份有限公司", "有限责任公司", "有限公司", "株式会社", "주식회사"];

    /// <summary>Whether a word says nothing about who or what has the name.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>Whether a word is in many names.</summary>
    public static bool IsGeneric(string word) => Minerals.Contains(word) || Others.Contains(word);

    /// <summary>Whether a word names what is mined or made.</summary>
    public static bool IsMineral(string word) => Minerals.Contains(word);

    /// <summary>Whether a word is of a script that has no spaces, or of Hangul, where words are short.</summary>
    public static bool IsDense(string word) => word.EnumerateRunes().All(rune => rune.Value is >= 0x3040 and < 0xD7A4);

    /// <summary>The full form of a word that names shorten; other words as they are.</summary>
    public static string Expand(string word) => word == "mt" ? "mount" : word;

    /// <summary>Removes a legal form that is written together with the name.</summary>
    public static string StripForm(string word) => Array.Find(GluedForms, form => word.Length > form.Length
        && (word.StartsWith(form, StringComparison.Ordinal) || word.EndsWith(form, StringComparison.Ordinal))) is { } glued
            ? word.Replace(glued, "", StringComparison.Ordinal) : word;

    private static FrozenSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
