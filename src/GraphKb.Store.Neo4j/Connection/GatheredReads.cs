namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// Reads that are started together on one thread, and then sent as one request. What continues after them runs on one thread too, so
/// that the reads that it starts are gathered again. Not thread-safe.
/// </summary>
/// <param name="send">Runs statements in one transaction; returns one list of rows per statement, and perhaps more.</param>
/// <param name="together">Gathers the reads that an action starts.</param>
internal sealed class GatheredReads(
    Func<IReadOnlyList<Statement>, CancellationToken, Task<List<object?[]>[]>> send, Action<Action> together)
{
    private readonly List<Statement> _statements = [];
    private readonly TaskCompletionSource<List<object?[]>[]> _results = new();
    private CancellationToken? _cancellationToken;

    /// <summary>Adds a read.</summary>
    /// <returns>The rows of its statements, once they have been sent.</returns>
    public async Task<List<object?[]>[]> AddAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var first = _statements.Count;
        _statements.AddRange(statements);
        AddToken(cancellationToken);
        var results = await _results.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return results[first..(first + statements.Count)];
    }

    /// <summary>Sends what has been added; does not wait for the answer.</summary>
    public void Send()
    {
        if (_statements.Count > 0)
        {
            _ = CompleteAsync();
        }
    }

    // A read for several questions is not cancelled with one of them.
    private void AddToken(CancellationToken cancellationToken) => _cancellationToken =
        _cancellationToken is null || _cancellationToken == cancellationToken ? cancellationToken : CancellationToken.None;

    private async Task CompleteAsync()
    {
        try
        {
            var results = await send(_statements, _cancellationToken ?? default).ConfigureAwait(false);
            together(() => _results.SetResult(results));
        }
        catch (OperationCanceledException exception)
        {
            _results.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            _results.SetException(exception);
        }
    }
}
