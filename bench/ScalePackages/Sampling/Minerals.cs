namespace ScalePackages.Sampling;

/// <summary>The 20 minerals of a package, m00 to m19. None is a part of another.</summary>
internal static class Minerals
{
    /// <summary>How many there are.</summary>
    public const int Count = 20;

    /// <summary>The id of a mineral.</summary>
    /// <param name="mineralIndex">0 to 19.</param>
    /// <returns>For example "mineral:m07".</returns>
    public static string GetId(int mineralIndex) => $"mineral:m{mineralIndex:00}";
}
