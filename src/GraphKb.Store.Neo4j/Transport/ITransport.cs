using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>A way to a database. Whatever goes wrong on it is a <see cref="KnowledgeException"/>. Safe for many threads.</summary>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>The server's version, such as 3.1.</summary>
    ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>Runs statements in one transaction that reads.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="onRow">Takes each row: the number of its statement, and its columns.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that writes.</summary>
    Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken);
}

/// <summary>A transaction. Disposing of it before it is committed rolls it back.</summary>
internal interface ITransportTransaction : IAsyncDisposable
{
    /// <summary>Runs statements in it.</summary>
    Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Tells the server that it is still wanted.</summary>
    Task KeepAliveAsync(CancellationToken cancellationToken);

    /// <summary>Makes it last.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
