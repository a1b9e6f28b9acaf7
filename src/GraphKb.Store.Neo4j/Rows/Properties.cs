using GraphKb.Model.Dates;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Neo4j.Rows;

/// <summary>Properties on their way into the database: unknown values and empty lists are not there at all.</summary>
internal sealed class Properties : Dictionary<string, object?>
{
    public Properties()
        : base(StringComparer.Ordinal)
    {
    }

    public Properties With(string name, object? value)
    {
        switch (value)
        {
            case null or IReadOnlyCollection<string> { Count: 0 }:
                break;
            case DateOnly day:
                Add(name, IsoDate.Format(day));
                break;
            default:
                Add(name, value);
                break;
        }

        return this;
    }

    public Properties WithEvidence(Evidence evidence) => With("since", evidence.Since).With("until", evidence.Until)
        .With("confidence", evidence.Confidence).With("sources", evidence.Sources).With("note", evidence.Note);

    /// <summary>Whether the database says just the same. A number is the same whether it is kept as a whole one or not.</summary>
    public bool IsIn(IReadOnlyDictionary<string, object?> stored)
    {
        if (Count != stored.Count)
        {
            return false;
        }

        foreach (var (name, value) in this)
        {
            if (!stored.TryGetValue(name, out var there) || !IsSame(value, there))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(object? value, object? stored) => value switch
    {
        IReadOnlyCollection<string> list => stored is object?[] others && list.Count == others.Length && list.Zip(others).All(pair => pair.Second is string other && other == pair.First),
        int number => stored is long other && other == number,
        double number => stored is double other ? other == number : stored is long whole && whole == number,
        _ => Equals(value, stored),
    };
}
