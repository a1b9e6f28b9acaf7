using GraphKb.Store.Neo4j;

namespace GraphKb.Testing;

/// <summary>The real Neo4j of a test run. Started at the first use, stopped at the end; where there is none, tests fail.</summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly Lazy<Task<RunningNeo4j>> _running = new(RunningNeo4j.StartAsync);

    /// <summary>Where it is.</summary>
    public async Task<Neo4jOptions> OptionsAsync() => (await _running.Value).Options;

    /// <summary>What the command line reads of it from the environment.</summary>
    public async Task<Dictionary<string, string?>> EnvironmentAsync() => (await _running.Value).Environment();

    /// <summary>A store over it.</summary>
    public async Task<Neo4jStore> OpenAsync() => new(await OptionsAsync());

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            await (await _running.Value).DisposeAsync();
        }
    }
}
