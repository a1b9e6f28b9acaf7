namespace GraphKb.Api.Requests;

/// <summary>The size of a selection with every fragment spread out.</summary>
/// <param name="Depth">The deepest nesting of fields.</param>
/// <param name="Fields">The number of fields, at most a billion.</param>
/// <param name="Aliases">The number of fields with an alias, at most a billion.</param>
/// <param name="IntrospectionDepth">The deepest nesting of introspection lists.</param>
internal readonly record struct SelectionWeight(int Depth, long Fields, long Aliases, int IntrospectionDepth)
{
    private const long MaxCount = 1_000_000_000;

    /// <summary>The size of both selections side by side.</summary>
    public SelectionWeight Add(SelectionWeight other) => new(
        Math.Max(Depth, other.Depth),
        Math.Min(Fields + other.Fields, MaxCount),
        Math.Min(Aliases + other.Aliases, MaxCount),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth));
}
