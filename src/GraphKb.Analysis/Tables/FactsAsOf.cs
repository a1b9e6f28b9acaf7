using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tables;

/// <summary>Selects the facts that count on a day, as docs/semantics.md defines it (Day).</summary>
public static class FactsAsOf
{
    /// <summary>
    /// The facts that hold on a day; of several with the same key only the one with the latest since, where a blank since is the earliest.
    /// O(facts).
    /// </summary>
    /// <typeparam name="T">A kind of fact.</typeparam>
    /// <typeparam name="TKey">The natural key without since.</typeparam>
    /// <param name="facts">The facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="getKey">Gets the key of a fact.</param>
    /// <returns>The facts, in the order given.</returns>
    public static IReadOnlyList<T> Get<T, TKey>(IEnumerable<T> facts, DateOnly day, Func<T, TKey> getKey)
        where T : Fact
        where TKey : notnull
    {
        var holding = facts.Where(fact => fact.Evidence.HoldsAt(day)).ToList();
        var latest = new Dictionary<TKey, T>();
        foreach (var fact in holding)
        {
            var key = getKey(fact);
            if (!latest.TryGetValue(key, out var other) || IsLater(fact, other))
            {
                latest[key] = fact;
            }
        }

        return [.. holding.Where(fact => ReferenceEquals(latest[getKey(fact)], fact))];
    }

    private static bool IsLater(Fact fact, Fact other) =>
        fact.Evidence.Since is { } since && (other.Evidence.Since is not { } otherSince || since > otherSince);
}
