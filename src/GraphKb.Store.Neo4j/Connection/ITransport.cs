using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// Runs statements on a server, without retries. Every failure is a <see cref="KnowledgeException"/>. Thread-safe.
/// </summary>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>Gets the version of the server, such as 3.1.</summary>
    ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>Runs statements in one read transaction.</summary>
    /// <param name="statements">Run in this order.</param>
    /// <param name="onRow">Receives each row: the index of its statement, and the values of its columns.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Begins a write transaction.</summary>
    Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken);
}

/// <summary>An open transaction. Disposing it before the commit rolls it back. Not thread-safe.</summary>
internal interface ITransportTransaction : IAsyncDisposable
{
    /// <summary>Runs statements in the transaction; parameters as for <see cref="ITransport.ReadAsync"/>.</summary>
    Task RunAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Resets the idle timeout of the transaction in the server.</summary>
    Task KeepAliveAsync(CancellationToken cancellationToken);

    /// <summary>Commits. The transaction cannot be used afterwards.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
