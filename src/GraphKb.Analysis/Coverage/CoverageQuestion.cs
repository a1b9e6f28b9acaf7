using GraphKb.Analysis.Arguments;

namespace GraphKb.Analysis.Coverage;

/// <summary>Asks how much of each stage of a mineral an alliance has, as docs/semantics.md defines it (Coverage).</summary>
public sealed record CoverageQuestion : MineralQuestion
{
    /// <summary>The alliance's id.</summary>
    public required string Alliance { get; init; }
}
