using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>
/// What the supply risk of a random package reads: two indicators of opposite directions, scores of some countries and years, and trades
/// into several countries under codes that are beginnings of others. A stream of its own, so that the rest of a package stays the same.
/// </summary>
internal sealed class RandomRisks(int seed)
{
    private static readonly string[] Countries = ["AUS", "CHN", "JPN", "KOR", "USA"];
    private readonly Random _random = new(seed + 3_000_000);

    public static readonly Indicator[] Indicators =
    [
        new("indicator:calm", "Political Stability", null, -2.5, 2.5, ["source:s"]),
        new("indicator:unrest", "Unrest, émeutes", "More is worse", 100, 0, []),
    ];

    public IReadOnlyList<Score> MakeScores() => Distinct(_random.Next(0, 12), () =>
    {
        var indicator = OneOf(Indicators);
        return new Score(
            OneOf(Countries), indicator.Id, _random.Next(2019, 2025),
            indicator.Worst + ((indicator.Best - indicator.Worst) * OneOf(0, 0.25, 0.5, 1)), Seen());
    });

    public IReadOnlyList<Trade> MakeTrades() => Distinct(_random.Next(0, 14), () => new Trade(
        OneOf(Countries), OneOf(Countries), OneOf("mineral:re", "mineral:re", "mineral:dy", "mineral:other"),
        OneOf(null, "2846", "284690", "280530"), _random.Next(2022, 2025), OneOf<double?>(null, 0, 3, 7.5, 120), null, null, Seen()));

    private Evidence Seen() => new(null, null, OneOf(1, 0.8, 0.4), ["source:t"], null);

    private T OneOf<T>(params T[] values) => values[_random.Next(values.Length)];

    private static List<T> Distinct<T>(int count, Func<T> make)
        where T : Fact =>
        [.. Enumerable.Range(0, count).Select(_ => make()).DistinctBy(fact => fact.Id)];
}
