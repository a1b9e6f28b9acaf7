using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace GraphKb.Server.Settings;

/// <summary>
/// Loads the settings: appsettings.json beside the program, then the file of the option <c>--settings</c>, then the environment
/// (<c>GRAPHKB_</c> and the names joined by two underscores, such as <c>GRAPHKB_LIMITS__SECONDS</c>), then the options of the
/// command. The later source wins.
/// </summary>
internal static class SettingsLoader
{
    private const string Prefix = "GRAPHKB_";

    // Variables with one underscore between words, as other Neo4j clients name theirs.
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NEO4J_URI"] = "Neo4j:Uri",
        ["NEO4J_USER"] = "Neo4j:User",
        ["NEO4J_PASSWORD"] = "Neo4j:Password",
        ["NEO4J_DATABASE"] = "Neo4j:Database",
        ["ONLY_QUESTIONS"] = "OnlyQuestions",
    };

    /// <summary>Reads all sources.</summary>
    /// <param name="options">Settings that the command line gives, by key such as <c>Neo4j:Uri</c>; null values are left out.</param>
    /// <param name="file">A JSON file of settings; null for none. A file of the working directory is only read if it is named here.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="ArgumentException">A file of settings does not exist or is not valid.</exception>
    public static IConfigurationRoot LoadConfiguration(IEnumerable<KeyValuePair<string, string?>> options, string? file = null)
    {
        if (file is not null && !File.Exists(file))
        {
            throw new ArgumentException($"--settings {file} does not exist; expected a JSON file of settings.");
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath(file ?? Path.Combine(AppContext.BaseDirectory, "appsettings.json")), optional: true)
                .AddInMemoryCollection(ShortNames
                    .Select(pair => KeyValuePair.Create(pair.Value, Environment.GetEnvironmentVariable(Prefix + pair.Key)))
                    .Where(pair => !string.IsNullOrEmpty(pair.Value)))
                .AddEnvironmentVariables(Prefix)
                .AddInMemoryCollection(options.Where(pair => pair.Value is not null))
                .Build();
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException)
        {
            var reason = (failure.InnerException ?? failure).Message.TrimEnd('.');
            throw new ArgumentException($"{file ?? "appsettings.json"} cannot be read ({reason}); expected a JSON object.", failure);
        }
    }

    /// <summary>Binds and checks the settings.</summary>
    /// <param name="configuration">The sources.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentException">A value is not of its type or out of its range; the message names the setting.</exception>
    public static ServerSettings Bind(IConfiguration configuration)
    {
        AuthCheck.Check(configuration);

        // A blank value means the default.
        var configured = new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.AsEnumerable().Where(pair => !string.IsNullOrEmpty(pair.Value))).Build();
        Check(configured, typeof(ServerSettings), "");
        var settings = configured.Get<ServerSettings>() ?? new ServerSettings();
        return settings.Cors.FindWrong() is not { } origin ? settings : throw Wrong(
            "Cors:Origins", $"has \"{origin}\"; expected * or origins without a path, such as https://example.org");
    }

    // The binder reports neither the variable nor the range of an invalid value, so values are checked before it runs.
    private static void Check(IConfiguration configuration, Type type, string section)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var key = section + property.Name;
            if (property.PropertyType.Namespace == type.Namespace)
            {
                if (configuration[key] is not null)
                {
                    throw Wrong(key, "is one value; expected an object with its settings");
                }

                Check(configuration, property.PropertyType, key + ":");
            }
            else if (!property.PropertyType.IsArray && configuration.GetSection(key).GetChildren().Any())
            {
                throw Wrong(key, "is a list or an object; expected one value, in which semicolons separate several");
            }
            else if (configuration[key] is { } text)
            {
                CheckValue(property, key, text);
            }
        }
    }

    private static ArgumentException Wrong(string key, string problem) => new($"The setting {Name(key)} {problem}.");

    private static void CheckValue(PropertyInfo property, string key, string text)
    {
        var isValid = property.PropertyType == typeof(int)
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsAllowed(property, number)
            : property.PropertyType == typeof(bool) ? bool.TryParse(text, out _) : IsAllowed(property, text);
        if (!isValid)
        {
            throw Wrong(key, $"is \"{text}\"; expected {Expected(property)}");
        }
    }

    private static string Name(string key) =>
        $"{key} (or {Prefix}{key.ToUpperInvariant().Replace(":", "__", StringComparison.Ordinal)})";

    private static bool IsAllowed(PropertyInfo property, object value) =>
        property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(value));

    private static string Expected(PropertyInfo property)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            return FormattableString.Invariant($"a whole number from {range.Minimum} to {range.Maximum}");
        }

        return property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed ? string.Join(" or ", allowed.Values) : "true or false";
    }
}
