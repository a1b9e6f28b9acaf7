using GraphKb.Store.Neo4j;

[assembly: AssemblyFixture(typeof(GraphKb.Store.Tests.Neo4j.Neo4jServer))]

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// The real Neo4j of a test run: the one that <c>GRAPHKB_TEST_NEO4J_URI</c> names (with <c>_USER</c>, <c>_PASSWORD</c> and
/// <c>_DATABASE</c>; whatever is in it is replaced), else one in a container where a Docker engine answers, else one that runs here
/// on Java. Started at the first use, stopped at the end; where there is none, tests fail.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly Lazy<Task<RunningNeo4j>> _running = new(StartAsync);

    /// <summary>Where it is.</summary>
    public async Task<Neo4jOptions> OptionsAsync() => (await _running.Value).Options;

    /// <summary>A store over it.</summary>
    public async Task<Neo4jStore> OpenAsync() => new(await OptionsAsync());

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            await (await _running.Value).DisposeAsync();
        }
    }

    private static async Task<RunningNeo4j> StartAsync()
    {
        if (Setting("URI") is { } uri)
        {
            return new RunningNeo4j(
                new Neo4jOptions { Uri = new Uri(uri), User = Setting("USER") ?? "neo4j", Password = Setting("PASSWORD") ?? "", Database = Setting("DATABASE") ?? "neo4j" },
                () => ValueTask.CompletedTask);
        }

        return await ContainerNeo4j.TryStartAsync() ?? await LocalNeo4j.StartAsync();
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable("GRAPHKB_TEST_NEO4J_" + name) is { Length: > 0 } value ? value : null;
}

/// <summary>A server that is up, and how it is stopped.</summary>
public sealed class RunningNeo4j(Neo4jOptions options, Func<ValueTask> stop) : IAsyncDisposable
{
    public Neo4jOptions Options => options;

    public ValueTask DisposeAsync() => stop();
}
