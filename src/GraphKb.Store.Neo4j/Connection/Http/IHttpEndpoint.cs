namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>One of the HTTP APIs of Neo4j that runs statements.</summary>
internal interface IHttpEndpoint
{
    /// <summary>The version of the server.</summary>
    Version Version { get; }

    /// <summary>Runs statements in one read transaction; other parameters as for <see cref="ITransport.ReadAsync"/>.</summary>
    /// <param name="statements">Run in this order.</param>
    /// <param name="time">The time limit.</param>
    /// <param name="onRow">Receives each row.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task ReadAsync(
        IReadOnlyList<Statement> statements, TimeSpan time, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Begins a transaction.</summary>
    /// <param name="writes">True: write access and the write time limit; false: read access and the read time limit.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken);
}
