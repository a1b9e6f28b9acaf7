namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>An edge of known tonnes, and the bounds that an exposure would have if its tonnes were unknown.</summary>
/// <param name="Edge">The edge index.</param>
/// <param name="Carried">The tonnes of the intake that it carries, over 0.</param>
/// <param name="AtLeast">The lower bound, 0 to that of the exposure.</param>
/// <param name="AtMost">The upper bound, that of the exposure to 1.</param>
public readonly record struct ExposureDriver(int Edge, double Carried, double AtLeast, double AtMost);
