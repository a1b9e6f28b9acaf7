using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Testing;

/// <summary>A running server and how it is stopped.</summary>
public sealed class RunningNeo4j : IAsyncDisposable
{
    private const string Prefix = "GRAPHKB_TEST_NEO4J_";
    private readonly Func<ValueTask> _stop;

    internal RunningNeo4j(Neo4jOptions options, Func<ValueTask> stop) => (Options, _stop) = (options, stop);

    /// <summary>Its address, the user and the password.</summary>
    public Neo4jOptions Options { get; }

    /// <summary>
    /// Gets the server of <c>GRAPHKB_TEST_NEO4J_URI</c> (with <c>_USER</c>, <c>_PASSWORD</c> and <c>_DATABASE</c>; its contents are
    /// deleted); or starts one in a container if there is a Docker engine; or else one on Java. Several test projects may share the
    /// server of the variable: each waits until no other one uses it.
    /// </summary>
    public static async Task<RunningNeo4j> StartAsync()
    {
        if (Setting("URI") is not { } uri)
        {
            return await ContainerNeo4j.TryStartAsync() ?? await LocalNeo4j.StartAsync();
        }

        var options = new Neo4jOptions
        {
            Uri = new Uri(uri),
            User = Setting("USER") ?? "neo4j",
            Password = Setting("PASSWORD") ?? "",
            Database = Setting("DATABASE") ?? "neo4j",
        };
        var machineLock = await AcquireAsync();
        return new RunningNeo4j(options, machineLock.DisposeAsync);
    }

    /// <summary>The variables that make <see cref="StartAsync"/> of another process use this server.</summary>
    public Dictionary<string, string> TestEnvironment() => new()
    {
        [Prefix + "URI"] = Options.Uri.ToString(),
        [Prefix + "USER"] = Options.User,
        [Prefix + "PASSWORD"] = Options.Password,
        [Prefix + "DATABASE"] = Options.Database,
    };

    /// <summary>The variables that make the command line use this server.</summary>
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

    // A file that only one process can open. The system closes it when the process ends, however it ends.
    private static async Task<FileStream> AcquireAsync()
    {
        while (true)
        {
            try
            {
                var path = Path.Combine(Path.GetTempPath(), "graphkb-test-neo4j.lock");
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }

    private static string? Setting(string name) =>
        System.Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : null;
}
