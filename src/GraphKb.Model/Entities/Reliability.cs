namespace GraphKb.Model.Entities;

/// <summary>How reliable a source is. The numbers are stored: they only grow.</summary>
public enum Reliability
{
    /// <summary>Trusted.</summary>
    High = 0,

    /// <summary>Usually right.</summary>
    Medium = 1,

    /// <summary>Often wrong; to be checked against others.</summary>
    Low = 2,
}
