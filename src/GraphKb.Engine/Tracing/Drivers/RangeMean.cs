namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>Adds up weighted ranges, so that the mean without one of them takes O(1).</summary>
internal struct RangeMean
{
    // With less than this part of the weight left, a difference would lose too many digits.
    private const double LeastRemainder = 1e-3;
    private double _atLeast;
    private double _atMost;

    /// <summary>The sum of the weights.</summary>
    public double Weight { get; private set; }

    public void Add(double weight, ExposureRange range)
    {
        Weight += weight;
        _atLeast += weight * range.AtLeast;
        _atMost += weight * range.AtMost;
    }

    public readonly ExposureRange Get() => new(_atLeast / Weight, _atMost / Weight);

    /// <summary>The mean without one of the ranges, accurate to 1e-12; null where a difference is not that accurate.</summary>
    public readonly ExposureRange? GetWithout(double weight, ExposureRange range)
    {
        var remainder = Weight - weight;
        return remainder < LeastRemainder * Weight ? null : new(
            (_atLeast - (weight * range.AtLeast)) / remainder, (_atMost - (weight * range.AtMost)) / remainder);
    }
}
