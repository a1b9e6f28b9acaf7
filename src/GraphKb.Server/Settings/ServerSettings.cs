using System.ComponentModel.DataAnnotations;

namespace GraphKb.Server.Settings;

/// <summary>
/// Every setting, as <see cref="SettingsLoader"/> binds it from appsettings.json, the environment and the options of a command.
/// </summary>
internal sealed record ServerSettings
{
    /// <summary>The addresses to listen on, separated by semicolons; each has an IP address or localhost, and a port.</summary>
    [Required]
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The kind of store: <c>embedded</c> or <c>neo4j</c>.</summary>
    [AllowedValues("embedded", "neo4j")]
    public string Store { get; init; } = "embedded";

    /// <summary>The database file of the embedded store; null serves the packages, or the seed.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// The folders of data packages to serve from memory, separated by semicolons, from the first layer to the last; blank for none.
    /// </summary>
    public string Packages { get; init; } = "";

    /// <summary>A folder with questions of the operator, beside those of the program; null for none.</summary>
    public string? Questions { get; init; }

    /// <summary>Whether GraphQL documents other than those of the questions are refused.</summary>
    public bool OnlyQuestions { get; init; }

    /// <summary>Where the Neo4j database is.</summary>
    public Neo4jSettings Neo4j { get; init; } = new();

    /// <summary>What one request may cost.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>
    /// Whether a server of the embedded store answers the first question of the explorer once when it starts, so that the first visitor
    /// does not wait for code to be compiled.
    /// </summary>
    public bool WarmUp { get; init; } = true;

    /// <summary>Which pages of other origins may call the API.</summary>
    public CorsSettings Cors { get; init; } = new();

    /// <summary>Who may send requests.</summary>
    public AuthSettings Auth { get; init; } = new();

    /// <summary>Names of hosts under which the server answers too, separated by semicolons; <c>*</c> is any name.</summary>
    public string AllowedHosts { get; init; } = "";

    /// <summary>The folders of <see cref="Packages"/> one by one.</summary>
    /// <returns>Empty where a database or the seed is served.</returns>
    public string[] ListPackages() => Packages.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The names of <see cref="AllowedHosts"/> one by one.</summary>
    /// <returns>Empty where only this machine's names and the addresses listened on are allowed.</returns>
    public string[] ListAllowedHosts() =>
        AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
