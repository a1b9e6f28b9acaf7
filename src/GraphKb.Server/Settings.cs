using System.Globalization;
using GraphKb.Api;

namespace GraphKb.Server;

/// <summary>What is set by appsettings.json beside the program and, over it, by the environment (<c>GRAPHKB_…</c>).</summary>
/// <param name="Database">The database file; null is the seed.</param>
/// <param name="Urls">Where to listen.</param>
/// <param name="Limits">What a request may ask for.</param>
/// <param name="Http">What a request may look like.</param>
internal sealed record Settings(string? Database, string Urls, ApiLimits Limits, HttpLimits Http)
{
    /// <summary>Reads the settings.</summary>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentException">A number is not one.</exception>
    public static Settings Read()
    {
        var file = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).Build();
        return From(new ConfigurationBuilder().AddConfiguration(file.GetSection("GraphKb")).AddEnvironmentVariables("GRAPHKB_").Build());
    }

    /// <summary>Reads the settings out of a configuration.</summary>
    /// <param name="from">The configuration.</param>
    /// <returns>The settings; what is not set is as <see cref="ApiLimits"/> and <see cref="HttpLimits"/> say.</returns>
    /// <exception cref="ArgumentException">A number is not one.</exception>
    public static Settings From(IConfiguration from)
    {
        var (api, http) = (new ApiLimits(), new HttpLimits());
        int Number(string name, double otherwise) => NumberOf(from, name, (int)otherwise);
        return new Settings(
            from["Database"] is { Length: > 0 } database ? database : null,
            from["Urls"] is { Length: > 0 } urls ? urls : "http://127.0.0.1:5080",
            new ApiLimits
            {
                DocumentLength = Number(nameof(ApiLimits.DocumentLength), api.DocumentLength),
                Depth = Number(nameof(ApiLimits.Depth), api.Depth),
                Fields = Number(nameof(ApiLimits.Fields), api.Fields),
                Aliases = Number(nameof(ApiLimits.Aliases), api.Aliases),
                Parts = Number(nameof(ApiLimits.Parts), api.Parts),
                Values = Number(nameof(ApiLimits.Values), api.Values),
                Results = Number(nameof(ApiLimits.Results), api.Results),
                AnswerBytes = Number(nameof(ApiLimits.AnswerBytes), api.AnswerBytes),
                Errors = Number(nameof(ApiLimits.Errors), api.Errors),
                Time = TimeSpan.FromSeconds(Number("Seconds", api.Time.TotalSeconds)),
            },
            new HttpLimits
            {
                BodyBytes = Number(nameof(HttpLimits.BodyBytes), http.BodyBytes),
                UrlBytes = Number(nameof(HttpLimits.UrlBytes), http.UrlBytes),
                BodyTime = TimeSpan.FromSeconds(Number("BodySeconds", http.BodyTime.TotalSeconds)),
            });
    }

    private static int NumberOf(IConfiguration from, string name, int otherwise)
    {
        var text = from["Limits:" + name];
        return string.IsNullOrEmpty(text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new ArgumentException($"The setting Limits:{name} (GRAPHKB_LIMITS__{name.ToUpperInvariant()}) is \"{text}\"; expected a whole number from 1.");
    }
}

/// <summary>What a request may look like.</summary>
internal sealed record HttpLimits
{
    /// <summary>The largest body, in bytes.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest path and query together, in bytes.</summary>
    public int UrlBytes { get; init; } = 16 * 1024;

    /// <summary>How long a body may take to arrive.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(10);
}
