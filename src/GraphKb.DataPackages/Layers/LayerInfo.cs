using GraphKb.Model;

namespace GraphKb.DataPackages.Layers;

/// <summary>What the descriptors of several packages say together.</summary>
internal static class LayerInfo
{
    /// <summary>
    /// The titles and versions with a plus between them, the descriptions one after the other, each licence and name once, in the order of
    /// the layers; the latest date.
    /// </summary>
    public static PackageInfo Merge(IReadOnlyList<PackageInfo> layers) => layers is [var only] ? only : new PackageInfo(
        Join(" + ", layers.Select(info => info.Title)),
        Join("; ", layers.SelectMany(info => info.License?.Split("; ") ?? [])),
        layers.Max(info => info.Published))
    {
        Description = Join(" ", layers.Select(info => info.Description)),
        Version = Join(" + ", layers.Select(info => info.Version)),
        Names = Join(";", layers.SelectMany(info => info.Packages)),
    };

    private static string? Join(string separator, IEnumerable<string?> texts) =>
        string.Join(separator, texts.OfType<string>().Distinct()) is { Length: > 0 } joined ? joined : null;
}
