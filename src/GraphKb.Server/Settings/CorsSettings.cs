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
}
