using System.Globalization;
using GraphKb.Api.Requests;

namespace GraphKb.Server.Settings;

/// <summary>
/// What a person can set without a command's options: appsettings.json beside the program, then one in the working directory,
/// then the environment, GRAPHKB_ and the words joined by two underscores (GRAPHKB_LIMITS__SECONDS). The later wins.
/// </summary>
internal sealed record ServerSettings
{
    /// <summary>Where to listen.</summary>
    public required string Urls { get; init; }

    /// <summary>The database file, or null for the seed.</summary>
    public string? Database { get; init; }

    /// <summary>The largest body of a request, in bytes.</summary>
    public required int BodyBytes { get; init; }

    /// <summary>The longest first line of a request, in bytes.</summary>
    public required int UrlBytes { get; init; }

    /// <summary>How long a body may take to arrive.</summary>
    public required TimeSpan BodyTime { get; init; }

    /// <summary>What one request may cost.</summary>
    public required ApiLimits Api { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">A number is not one, or out of range; names the setting.</exception>
    public static ServerSettings Read()
    {
        IConfiguration settings;
        try
        {
            settings = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
                .AddEnvironmentVariables("GRAPHKB_").Build();
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException)
        {
            throw new ArgumentException($"appsettings.json cannot be read ({(wrong.InnerException ?? wrong).Message.TrimEnd('.')}); expected a JSON object.", wrong);
        }

        return new ServerSettings
        {
            Urls = Text(settings, "Urls") ?? "http://127.0.0.1:5080",
            Database = Text(settings, "Database"),
            BodyBytes = Number(settings, "Limits:BodyBytes", 1024 * 1024, 1, 1 << 30),
            UrlBytes = Number(settings, "Limits:UrlBytes", 16 * 1024, 256, 1 << 20),
            BodyTime = TimeSpan.FromSeconds(Number(settings, "Limits:BodySeconds", 10, 1, 3600)),
            Api = new ApiLimits
            {
                Time = TimeSpan.FromSeconds(Number(settings, "Limits:Seconds", 30, 1, 3600)),
                Depth = Number(settings, "Limits:Depth", 20, 1, 60),
                Fields = Number(settings, "Limits:Fields", 1000, 1, 100_000),
                Aliases = Number(settings, "Limits:Aliases", 100, 0, 100_000),
                Parts = Number(settings, "Limits:Parts", 100, 1, 100_000),
                Results = Number(settings, "Limits:Results", 100_000, 1, 100_000_000),
                AnswerBytes = Number(settings, "Limits:AnswerBytes", 32 * 1024 * 1024, 1024, 1 << 30),
                Values = Number(settings, "Limits:Values", 5000, 1, 1_000_000),
                DocumentLength = Number(settings, "Limits:DocumentLength", 100_000, 10, 10_000_000),
                Errors = Number(settings, "Limits:Errors", 20, 1, 1000),
            },
        };
    }

    private static string? Text(IConfiguration settings, string name) => settings[name] is { Length: > 0 } text ? text : null;

    private static int Number(IConfiguration settings, string name, int standard, int least, int most)
    {
        if (Text(settings, name) is not { } text)
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException(
                $"The setting {name} (or GRAPHKB_{name.ToUpperInvariant().Replace(":", "__", StringComparison.Ordinal)}) is \"{text}\"; expected a whole number from {least} to {most}.");
    }
}
