namespace GraphKb.Model.Entities;

/// <summary>How far a source is trusted. The numbers are stored: they only grow.</summary>
public enum Reliability
{
    /// <summary>Trusted.</summary>
    High = 0,

    /// <summary>Usually right.</summary>
    Medium = 1,

    /// <summary>To be checked.</summary>
    Low = 2,
}
