using GraphKb.Analysis.FactQueries;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Contract;

/// <summary>Random filters that match some facts of a random package; most fields are left out.</summary>
internal sealed class RandomFactFilter(int seed)
{
    private readonly Random _random = new(seed);

    public FactFilter Make() => new()
    {
        Mineral = Sometimes(() => OneOf("mineral:re", "mineral:heavy", "mineral:dy", "mineral:other")),
        Countries = Sometimes<IReadOnlyList<string>>(() => OneOf<string[]>(["CHN"], ["KOR", "JPN"], [], ["AUS", "USA", "CHN"])),
        About = Sometimes<IReadOnlyList<string>>(() => OneOf<string[]>(
            ["site:a"], ["country:CHN"], ["mineral:re", "mineral:dy"], ["alliance:pax", "company:x"], [])),
        Sources = Sometimes<IReadOnlyList<string>>(() => OneOf<string[]>(["source:t"], ["source:s", "source:t"], [])),
        MinConfidence = _random.Next(5) == 0 ? OneOf(0, 0.8, 0.9) : null,
        MaxConfidence = _random.Next(5) == 0 ? OneOf(0.5, 0.8, 1) : null,
        TonnesKnown = _random.Next(5) == 0 ? OneOf(true, false) : null,
        Measure = _random.Next(20) == 0 ? OneOf(StatisticMeasure.Production, StatisticMeasure.Imports) : null,
        Years = _random.Next(20) == 0 ? OneOf<int[]>([2021, 2022], [2024]) : null,
        AsOf = _random.Next(4) == 0 ? OneOf(RandomPackage.Days) : null,
    };

    /// <summary>One of some values.</summary>
    public T OneOf<T>(params T[] values) => values[_random.Next(values.Length)];

    private T? Sometimes<T>(Func<T> make)
        where T : class => _random.Next(4) == 0 ? make() : null;
}
