using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Testing;

/// <summary>The real Neo4j of a test project: started at the first use, stopped at the end. Without one, tests fail.</summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly Lazy<Task<RunningNeo4j>> _running = new(RunningNeo4j.StartAsync);

    /// <summary>Its address, the user and the password.</summary>
    public async Task<Neo4jOptions> OptionsAsync() => (await _running.Value).Options;

    /// <summary>Opens a store on it.</summary>
    public async Task<Neo4jStore> OpenAsync() => new(await OptionsAsync());

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            await (await _running.Value).DisposeAsync();
        }
    }
}
