using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Exposure;

/// <summary>How much of what consumers take in has passed a target anywhere upstream.</summary>
public sealed record ExposureQuestion
{
    /// <summary>The mineral's id; its supply network is that of its closure.</summary>
    public required string Mineral { get; init; }

    /// <summary>The consumers; null, or no stages in it, means CONSUMPTION.</summary>
    public SiteSelector? Of { get; init; }

    /// <summary>The targets, of any stage.</summary>
    public required SiteSelector To { get; init; }

    /// <summary>Whether to look at the last supplier alone.</summary>
    public bool Direct { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>A share of an intake, between bounds.</summary>
/// <param name="AtLeast">The share whatever the unknown is, 0 to 1.</param>
/// <param name="AtMost">The share that is possible, 0 to 1.</param>
/// <param name="Tonnes">The known tonnes a year the consumers take in.</param>
/// <param name="AsOf">The day.</param>
public sealed record ExposureAnswer(double AtLeast, double AtMost, double Tonnes, DateOnly AsOf);
