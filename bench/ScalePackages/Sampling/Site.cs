namespace ScalePackages.Sampling;

/// <summary>A site as it was drawn.</summary>
internal readonly record struct Site
{
    /// <summary>Its number, from 0.</summary>
    public required int SiteIndex { get; init; }

    /// <summary>What it does.</summary>
    public required SiteStage Stage { get; init; }

    /// <summary>The country it is in.</summary>
    public required int CountryIndex { get; init; }

    /// <summary>
    /// The only mineral that it takes and supplies. The tables of supplies show it; the table of sites has no column for it.
    /// </summary>
    public required int MineralIndex { get; init; }

    /// <summary>The company that operates it.</summary>
    public required int OperatorIndex { get; init; }

    /// <summary>
    /// The Chinese company that owns 60 % of it since 2015; null for all but a quarter of the refineries outside China.
    /// </summary>
    public required int? OwnerIndex { get; init; }

    /// <summary>Degrees north, -60 to 70. It does not depend on the country.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, -180 to 180. It does not depend on the country.</summary>
    public required double Longitude { get; init; }

    /// <summary>Whether it is in China or has a Chinese majority owner. The country of the operator does not count.</summary>
    public bool IsChineseControlled => CountryIndex == Countries.China || OwnerIndex is not null;
}
