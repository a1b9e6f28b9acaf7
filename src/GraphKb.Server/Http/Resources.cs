namespace GraphKb.Server.Http;

/// <summary>The files that are part of the program.</summary>
internal static class Resources
{
    /// <summary>A file, or null where there is none of that name.</summary>
    public static Stream? Open(string name) => typeof(Resources).Assembly.GetManifestResourceStream(name);

    /// <summary>The text of a file, or null where there is none of that name.</summary>
    public static string? ReadText(string name)
    {
        if (Open(name) is not { } stream)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
