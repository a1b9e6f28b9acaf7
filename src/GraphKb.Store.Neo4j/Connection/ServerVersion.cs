using System.Globalization;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>Reads the version texts of Neo4j servers.</summary>
internal static class ServerVersion
{
    /// <summary>Parses the major and minor number of <c>3.1.1</c>, <c>5.26-aura</c> or <c>2025.06.0</c>; null if there are none.</summary>
    public static Version? Parse(string text)
    {
        var parts = text.Split('.', '-', '+');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new Version(major, minor)
            : null;
    }
}
