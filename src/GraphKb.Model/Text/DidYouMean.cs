namespace GraphKb.Model.Text;

/// <summary>Finds the existing names that are most similar to a wrong one, for error messages.</summary>
public static class DidYouMean
{
    private const int LongestName = 100;
    private const int GreatestDistance = 4;
    private const int ShortestPart = 3;

    /// <summary>
    /// Finds the nearest of some names. Names that differ in case alone come first (distance 0), then those that contain the wrong name or
    /// its slug (1); other distances are edit distances of the upper-case texts. O(candidates) time, O(count) space.
    /// </summary>
    /// <param name="name">The wrong name; no suggestions are made for one of more than 100 letters.</param>
    /// <param name="candidates">The existing names.</param>
    /// <param name="count">How many to return at most.</param>
    /// <param name="maxDistance">The greatest distance of a suggestion; null for a third of the length, from 1 to 4.</param>
    /// <param name="maxCompared">How many candidates to compare at most, to bound the work.</param>
    /// <returns>Names, nearest first, equal distances in ordinal order.</returns>
    public static IReadOnlyList<string> Find(
        string name, IEnumerable<string> candidates, int count = 3, int? maxDistance = null, int maxCompared = 100_000)
    {
        if (name.Length > LongestName)
        {
            return [];
        }

        // Almost anything is near to a short name.
        var greatest = maxDistance ?? Math.Clamp((name.Length + 1) / 3, 1, GreatestDistance);
        var wrong = new WrongName(name);
        var nearest = new SortedSet<(int Distance, string Name)>(NearestFirst.Instance);
        foreach (var candidate in candidates.Take(maxCompared))
        {
            var distance = wrong.DistanceTo(candidate, greatest);
            if (distance <= greatest && nearest.Add((distance, candidate)) && nearest.Count > count)
            {
                nearest.Remove(nearest.Max);
                greatest = nearest.Max.Distance;
            }
        }

        return [.. nearest.Select(found => found.Name)];
    }

    /// <summary>Suggestions as the end of a message.</summary>
    /// <param name="nearest">The result of <see cref="Find"/>.</param>
    /// <returns>For example <c>; nearest existing: a, b</c>; an empty text without suggestions.</returns>
    public static string FormatNearest(IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? "" : $"; nearest existing: {string.Join(", ", nearest)}";

    private readonly struct WrongName(string name)
    {
        private readonly string _name = name;
        private readonly string _upper = name.ToUpperInvariant();
        private readonly string _slug = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

        public int DistanceTo(string candidate, int greatest)
        {
            if (candidate.Equals(_name, StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }

            if (_slug.Length >= ShortestPart && candidate.Contains(_slug, StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }

            if (Math.Abs(candidate.Length - _upper.Length) > greatest)
            {
                return greatest + 1;
            }

            Span<char> upper = stackalloc char[LongestName + GreatestDistance];
            if (candidate.Length > upper.Length)
            {
                return greatest + 1;
            }

            var length = candidate.AsSpan().ToUpperInvariant(upper);
            return EditDistance.Between(_upper, upper[..length], greatest);
        }
    }

    private sealed class NearestFirst : IComparer<(int Distance, string Name)>
    {
        public static readonly NearestFirst Instance = new();

        public int Compare((int Distance, string Name) x, (int Distance, string Name) y) =>
            x.Distance != y.Distance ? x.Distance.CompareTo(y.Distance) : string.CompareOrdinal(x.Name, y.Name);
    }
}
