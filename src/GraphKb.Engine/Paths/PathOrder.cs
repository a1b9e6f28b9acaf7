namespace GraphKb.Engine.Paths;

/// <summary>An order of paths. Ties are ordered by node sequence, then by edge sequence, by index.</summary>
public enum PathOrder
{
    /// <summary>Larger bottleneck first, unknown last; then fewer hops.</summary>
    Volume,

    /// <summary>Fewer hops first; then larger bottleneck, unknown last.</summary>
    Hops,
}
