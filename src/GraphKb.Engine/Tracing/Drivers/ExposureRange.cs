using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>The bounds of an exposure.</summary>
internal readonly record struct ExposureRange(double AtLeast, double AtMost)
{
    public double Width => AtMost - AtLeast;

    public static ExposureRange From(Vector256<double> lanes) =>
        new(lanes[ExposureLanes.LowerFromBelow], Math.Max(lanes[ExposureLanes.LowerFromBelow], lanes[ExposureLanes.UpperFromAbove]));

    /// <summary>The smallest range that contains both.</summary>
    public ExposureRange Span(ExposureRange other) => new(Math.Min(AtLeast, other.AtLeast), Math.Max(AtMost, other.AtMost));

    public Vector256<double> ToLanes() => Vector256.Create(AtLeast, AtLeast, AtMost, AtMost);
}
