namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>One of the HTTP APIs of Neo4j that runs statements.</summary>
internal interface IHttpEndpoint
{
    /// <summary>The version of the server.</summary>
    Version Version { get; }

    /// <summary>Runs statements in one read transaction; parameters as for <see cref="ITransport.ReadAsync"/>.</summary>
    Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Begins a transaction.</summary>
    /// <param name="writes">True: write access and the write time limit; false: read access and the read time limit.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken);
}
