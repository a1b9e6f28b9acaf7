namespace GraphKb.Server.Settings;

/// <summary>Cross-origin resource sharing.</summary>
internal sealed record CorsSettings
{
    private static readonly char[] Separators = [';', ',', ' '];

    /// <summary>Origins such as <c>https://example.org</c>, separated by semicolons; <c>*</c> is any origin, blank none.</summary>
    public string Origins { get; init; } = "";

    /// <summary>The origins one by one.</summary>
    /// <returns>Empty where no other origin may call the API.</returns>
    public string[] List() => Origins.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first that is no origin, so that no browser would send it.</summary>
    /// <returns>Null where all are right.</returns>
    public string? FindWrong() => List().FirstOrDefault(origin => origin != "*" && !IsOrigin(origin));

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { Host.Length: > 0, Query: "", Fragment: "", UserInfo: "" } && text.Count(letter => letter == '/') == 2;
}
