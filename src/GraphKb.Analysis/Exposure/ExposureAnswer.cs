namespace GraphKb.Analysis.Exposure;

/// <summary>The share of an intake that has passed a target, between bounds: 0 to 1 where no intake is on record.</summary>
/// <param name="AtLeast">The lower bound, whatever the unknown tonnes are; 0 to 1.</param>
/// <param name="AtMost">The upper bound; <paramref name="AtLeast"/> to 1.</param>
/// <param name="Tonnes">The known tonnes a year that the consumers take in.</param>
/// <param name="Supplies">How many supplies lead into the consumers from outside them.</param>
/// <param name="UnknownSupplies">How many of them are of unknown tonnes.</param>
/// <param name="AsOf">The day.</param>
public sealed record ExposureAnswer(
    double AtLeast, double AtMost, double Tonnes, int Supplies, int UnknownSupplies, DateOnly AsOf);
