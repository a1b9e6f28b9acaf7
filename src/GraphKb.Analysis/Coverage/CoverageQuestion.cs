namespace GraphKb.Analysis.Coverage;

/// <summary>Asks how much of each stage of a mineral an alliance has, as docs/semantics.md defines it (Coverage).</summary>
public sealed record CoverageQuestion
{
    /// <summary>The alliance's id.</summary>
    public required string Alliance { get; init; }

    /// <summary>The mineral's id.</summary>
    public required string Mineral { get; init; }

    /// <summary>The day of the memberships and the capacities.</summary>
    public required DateOnly AsOf { get; init; }
}
