namespace ScalePackages.Sampling;

/// <summary>What a site does. Supplies go from a stage to the next one, or stay within a stage.</summary>
internal enum SiteStage
{
    /// <summary>A mine. Half of the sites; nothing supplies it.</summary>
    Mining,

    /// <summary>A refinery. A fifth of the sites.</summary>
    Refining,

    /// <summary>A processor. A fifth of the sites.</summary>
    Processing,

    /// <summary>A market. A tenth of the sites; it supplies nothing.</summary>
    Consumption,
}
