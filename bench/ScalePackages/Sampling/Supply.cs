namespace ScalePackages.Sampling;

/// <summary>A supply as it was drawn.</summary>
internal readonly record struct Supply
{
    /// <summary>The site that supplies.</summary>
    public required int FromSiteIndex { get; init; }

    /// <summary>The site that is supplied; never the same site.</summary>
    public required int ToSiteIndex { get; init; }

    /// <summary>The mineral of both sites.</summary>
    public required int MineralIndex { get; init; }

    /// <summary>Tonnes a year, 1 to 10,001; always known. Half of the supplies have less than 1,251 tonnes.</summary>
    public required double Tonnes { get; init; }

    /// <summary>The first day; null in half of the supplies: no start is known.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>The last day; null in nine of ten supplies: no end is known.</summary>
    public required DateOnly? Until { get; init; }
}
