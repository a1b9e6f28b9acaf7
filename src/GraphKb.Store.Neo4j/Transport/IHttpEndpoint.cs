namespace GraphKb.Store.Neo4j.Transport;

/// <summary>One of the interfaces that servers offer over HTTP.</summary>
internal interface IHttpEndpoint
{
    /// <summary>The server's version.</summary>
    Version Version { get; }

    /// <summary>Runs statements in one transaction that reads.</summary>
    Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that writes.</summary>
    Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken);
}
