using System.Net;
using Microsoft.AspNetCore.Connections;

namespace GraphKb.Server.Http.Listening;

/// <summary>A listener that accepts a connection only where there is a place for it.</summary>
/// <param name="inner">Accepts the connections.</param>
/// <param name="places">The places; whoever ends a connection gives its place back.</param>
internal sealed class LimitedListener(IConnectionListener inner, ConnectionPlaces places) : IConnectionListener
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource _unbound = new();

    /// <inheritdoc/>
    public EndPoint EndPoint => inner.EndPoint;

    /// <inheritdoc/>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _unbound.Token);
        while (true)
        {
            try
            {
                await places.TakeAsync(stop.Token).ConfigureAwait(false);
                await WaitForDescriptorAsync(stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_unbound.IsCancellationRequested)
            {
                return null;
            }

            var connection = await AcceptInPlaceAsync(cancellationToken).ConfigureAwait(false);
            if (connection is null || places.TryAdd(connection.RemoteEndPoint))
            {
                return connection;
            }

            connection.Abort();
            await connection.DisposeAsync().ConfigureAwait(false);
            places.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        await _unbound.CancelAsync().ConfigureAwait(false);
        await inner.UnbindAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        _unbound.Dispose();
    }

    private async ValueTask<ConnectionContext?> AcceptInPlaceAsync(CancellationToken cancellationToken)
    {
        ConnectionContext? connection = null;
        try
        {
            connection = await inner.AcceptAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        finally
        {
            if (connection is null)
            {
                places.Release();
            }
        }
    }

    // Without a free descriptor Kestrel would try to accept the next connection again and again, and log nothing.
    private async Task WaitForDescriptorAsync(CancellationToken cancellationToken)
    {
        while (!Descriptors.AreFree())
        {
            places.ReportExhausted();
            try
            {
                await Task.Delay(RetryInterval, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                places.Release();
                throw;
            }
        }
    }
}
