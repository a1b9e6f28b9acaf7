using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tables;

/// <summary>Which facts count on a day.</summary>
public static class FactsAsOf
{
    /// <summary>
    /// The facts that count at a day: those that hold, and of several of one key the one with the latest since
    /// (a blank since is the earliest).
    /// </summary>
    /// <typeparam name="T">A kind of fact.</typeparam>
    /// <typeparam name="TKey">The natural key without since.</typeparam>
    /// <param name="facts">The facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="key">The key of a fact.</param>
    /// <returns>The facts, in the order given.</returns>
    public static IReadOnlyList<T> Get<T, TKey>(IEnumerable<T> facts, DateOnly day, Func<T, TKey> key)
        where T : Fact
        where TKey : notnull
    {
        var holding = facts.Where(fact => fact.Evidence.HoldsAt(day)).ToList();
        var latest = new Dictionary<TKey, T>();
        foreach (var fact in holding)
        {
            var of = key(fact);
            if (!latest.TryGetValue(of, out var other) || IsLater(fact, other))
            {
                latest[of] = fact;
            }
        }

        return [.. holding.Where(fact => ReferenceEquals(latest[key(fact)], fact))];
    }

    private static bool IsLater(Fact fact, Fact other) =>
        (fact.Evidence.Since ?? DateOnly.MinValue) > (other.Evidence.Since ?? DateOnly.MinValue)
        || (fact.Evidence.Since is not null && other.Evidence.Since is null);
}
