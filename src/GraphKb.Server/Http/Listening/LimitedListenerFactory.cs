using System.Net;
using Microsoft.AspNetCore.Connections;

namespace GraphKb.Server.Http.Listening;

/// <summary>Creates the listeners of Kestrel, which share the places for connections.</summary>
/// <param name="inner">Creates listeners without a limit.</param>
/// <param name="places">The places.</param>
internal sealed class LimitedListenerFactory(IConnectionListenerFactory inner, ConnectionPlaces places) : IConnectionListenerFactory
{
    /// <inheritdoc/>
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new LimitedListener(await inner.BindAsync(endpoint, cancellationToken).ConfigureAwait(false), places);
}
