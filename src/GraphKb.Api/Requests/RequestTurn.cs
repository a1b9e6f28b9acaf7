using GraphKb.Api.Errors;

namespace GraphKb.Api.Requests;

/// <summary>
/// The time of one request, and its turn: none as long as the request is cheap, and one from the moment it is known to be heavy until its
/// answer is written. The wait for the turn does not count as its time.
/// </summary>
internal sealed class RequestTurn : IDisposable
{
    /// <summary>The least units of work with which a request is heavy: those of one question.</summary>
    public const int HeavyWork = FieldWork.Question;

    private readonly HeavyTurn? _takeTurn;
    private readonly TimeSpan _time;
    private readonly CancellationToken _clientToken;
    private readonly CancellationTokenSource _timeout;
    private IDisposable? _turn;

    /// <summary>Begins the time.</summary>
    /// <param name="takeTurn">Waits for a turn; null where heavy requests need none.</param>
    /// <param name="time">How long the request may take.</param>
    /// <param name="clientToken">Stops the request.</param>
    public RequestTurn(HeavyTurn? takeTurn, TimeSpan time, CancellationToken clientToken)
    {
        (_takeTurn, _time, _clientToken) = (takeTurn, time, clientToken);
        _timeout = CancellationTokenSource.CreateLinkedTokenSource(clientToken);
        _timeout.CancelAfter(time);
    }

    /// <summary>Stops the request when its time has passed, or when the client has left.</summary>
    public CancellationToken Token => _timeout.Token;

    /// <summary>Waits for the turn of a request that is heavy; a second call has no effect.</summary>
    /// <exception cref="RequestError">Too many requests wait.</exception>
    public async ValueTask TakeAsync()
    {
        if (_takeTurn is null || _turn is not null)
        {
            return;
        }

        _timeout.CancelAfter(Timeout.InfiniteTimeSpan);
        _turn = await _takeTurn(_clientToken).ConfigureAwait(false) ?? throw new RequestError(
            "SERVER_BUSY", "Too many requests that cost much wait for the server; try again later.", ResponseFailure.Busy);
        _timeout.CancelAfter(_time);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn?.Dispose();
        _timeout.Dispose();
    }
}
