namespace GraphKb.Api.Requests;

/// <summary>Waits for the turn of a request that is heavy, so that a bounded number of them run at the same time.</summary>
/// <param name="cancellationToken">Ends the wait.</param>
/// <returns>The turn, which ends when it is disposed of; null where too many wait already.</returns>
public delegate ValueTask<IDisposable?> HeavyTurn(CancellationToken cancellationToken);
