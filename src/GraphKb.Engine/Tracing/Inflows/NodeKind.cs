namespace GraphKb.Engine.Tracing.Inflows;

/// <summary>What determines the exposure of a node.</summary>
internal enum NodeKind : byte
{
    /// <summary>Its exposure is the mean of its suppliers.</summary>
    Supplied,

    /// <summary>It has no inflow and counts 0.</summary>
    Zero,

    /// <summary>Nothing determines it: anything from 0 to 1.</summary>
    Unknown,
}
