using GraphKb.Store.Neo4j;

namespace GraphKb.Testing;

/// <summary>A server that is up, and how it is stopped.</summary>
public sealed class RunningNeo4j : IAsyncDisposable
{
    private readonly Func<ValueTask> _stop;

    internal RunningNeo4j(Neo4jOptions options, Func<ValueTask> stop) => (Options, _stop) = (options, stop);

    /// <summary>Where it is, and who asks.</summary>
    public Neo4jOptions Options { get; }

    /// <summary>
    /// The one that <c>GRAPHKB_TEST_NEO4J_URI</c> names (with <c>_USER</c>, <c>_PASSWORD</c> and <c>_DATABASE</c>; whatever is in it
    /// is replaced), else one in a container where a Docker engine answers, else one that runs here on Java.
    /// </summary>
    public static async Task<RunningNeo4j> StartAsync()
    {
        if (Setting("URI") is { } uri)
        {
            return new RunningNeo4j(
                new Neo4jOptions { Uri = new Uri(uri), User = Setting("USER") ?? "neo4j", Password = Setting("PASSWORD") ?? "", Database = Setting("DATABASE") ?? "neo4j" },
                () => ValueTask.CompletedTask);
        }

        return await ContainerNeo4j.TryStartAsync() ?? await LocalNeo4j.StartAsync();
    }

    /// <summary>What the command line reads of it from the environment.</summary>
    public Dictionary<string, string?> Environment() => new()
    {
        ["GRAPHKB_STORE"] = "neo4j",
        ["GRAPHKB_NEO4J_URI"] = Options.Uri.ToString(),
        ["GRAPHKB_NEO4J_USER"] = Options.User,
        ["GRAPHKB_NEO4J_PASSWORD"] = Options.Password,
        ["GRAPHKB_NEO4J_DATABASE"] = Options.Database,
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stop();

    private static string? Setting(string name) => System.Environment.GetEnvironmentVariable("GRAPHKB_TEST_NEO4J_" + name) is { Length: > 0 } value ? value : null;
}
