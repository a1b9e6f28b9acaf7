namespace GraphKb.Engine.Tracing;

/// <summary>What the mix of a node follows from.</summary>
internal enum NodeKind : byte
{
    /// <summary>From its suppliers.</summary>
    Supplied,

    /// <summary>Nothing flows in, and it counts 0.</summary>
    Zero,

    /// <summary>Nothing decides it: anything from 0 to 1.</summary>
    Unknown,

    /// <summary>It counts 1, as a cut supply does.</summary>
    One,
}
