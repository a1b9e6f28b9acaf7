using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A transport that counts reads: each is one request to the server, whatever number of statements it has.</summary>
internal sealed class CountingTransport(ITransport inner) : ITransport
{
    private int _reads;
    private int _looks;

    /// <summary>The number of reads.</summary>
    public int Reads => _reads;

    /// <summary>The number of reads of nothing but the version.</summary>
    public int Looks => _looks;

    public void Reset() => (_reads, _looks) = (0, 0);

    public ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken) => inner.GetVersionAsync(cancellationToken);

    public Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        if (statements.Count == 1 && statements[0].Text == Cypher.Load("read/meta"))
        {
            Interlocked.Increment(ref _looks);
        }

        return inner.ReadAsync(statements, onRow, cancellationToken);
    }

    public Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken) => inner.BeginAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
