using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>
/// <see cref="TinyChain"/> with trade and stability. Of 2024, in tonnes of rare earths:
/// <code>
///   CHN ---- 30 (2846.90) ----&gt; KOR      stability from -2 (worst) to 2 (best):
///   JPN ---- 10 (2846.10) ----&gt; KOR        CHN -1 in 2024, 0 in 2020    governance 0.75, and 0.5 until 2023
///   AUS ---- 10 (no code) ----&gt; KOR        JPN  2 in 2022               governance 0
///   AUS ----- 5 (2846.90) ----&gt; JPN        AUS has none
///   production: CHN 60 of the world's 100, so hhi 0.36, or 0.52 if the rest is one country
/// </code>
/// </summary>
public static class TinyTrade
{
    public static readonly DataPackage Package = TinyChain.Package with
    {
        Indicators = [new("indicator:pv", "Political stability", null, -2, 2, ["source:s"])],
        Scores = [Score("CHN", 2024, -1), Score("CHN", 2020, 0), Score("JPN", 2022, 2)],
        Trades =
        [
            Trade("CHN", "KOR", 30), Trade("JPN", "KOR", 10) with { Hs = "2846.10" }, Trade("AUS", "KOR", 10) with { Hs = null },
            Trade("AUS", "JPN", 5),
        ],
    };

    public static Trade Trade(string exporter, string importer, double? tonnes) =>
        new(exporter, importer, "mineral:re", "2846.90", 2024, tonnes, null, null, TinyChain.Seen);

    public static Score Score(string country, int year, double value) => new(country, "indicator:pv", year, value, TinyChain.Seen);

    public static Statistic Production(string country, double? tonnes, double? share = null) =>
        new(country, "mineral:re", StatisticMeasure.Production, 2024, tonnes, share, TinyChain.Seen);
}
