namespace GraphKb.Store.Neo4j.Transport;

/// <summary>One of the interfaces that servers offer over HTTP.</summary>
internal interface IHttpEndpoint
{
    /// <summary>The server's version.</summary>
    Version Version { get; }

    /// <summary>Runs statements in one transaction that reads.</summary>
    Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Begins a transaction.</summary>
    /// <param name="writes">Whether it writes, or reads only and has no more than the time of a reading.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<ITransportTransaction> BeginAsync(bool writes, CancellationToken cancellationToken);
}
