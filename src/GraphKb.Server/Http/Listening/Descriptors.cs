using System.Globalization;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http.Listening;

/// <summary>The descriptors of this process: each open file and each connection needs one.</summary>
internal static class Descriptors
{
    // For database files, connections to Neo4j and parts of the program that are loaded later.
    private const int Reserve = 128;
    private const int FewestConnections = 4;
    private const int LeastFree = 16;
    private const string Limits = "/proc/self/limits";
    private const string LimitName = "Max open files";

    /// <summary>How many connections may be open, so that some descriptors stay free for files.</summary>
    /// <param name="limits">The settings.</param>
    /// <returns>The number of the settings, or less where the system allows fewer descriptors.</returns>
    public static int LimitConnections(LimitSettings limits) => ReadLimit() is { } limit
        ? (int)Math.Clamp(limit - CountOpen() - Reserve, Math.Min(FewestConnections, limits.Connections), limits.Connections)
        : limits.Connections;

    /// <summary>
    /// Whether the system allows a connection now and some files beside it, such as parts of the program that are loaded to report that
    /// there are no more. It needs one descriptor for a moment: taking more would fail what another thread opens meanwhile.
    /// </summary>
    public static bool AreFree()
    {
        try
        {
            return ReadLimit() is not { } limit || CountOpen() + LeastFree <= limit;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // Null where the system has no such file, or no limit.
    private static long? ReadLimit()
    {
        var line = File.Exists(Limits)
            ? File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(LimitName, StringComparison.Ordinal)) : null;
        var soft = line?[LimitName.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return long.TryParse(soft, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }

    private static int CountOpen() => Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
}
