using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace GraphKb.Server.Http.Listening;

/// <summary>The limits of connections: how many there are, what they may send, and how long they may be slow or silent.</summary>
internal static class ConnectionLimits
{
    // Beside the address, a request line has a method and a version. An address a little too long gets an answer that names the limit.
    private const int LongestRestOfRequestLine = 4 * 1024;
    private const int LeastRequestBuffer = 1024 * 1024;

    // What a client does not read waits here until the client is let go, so it is small.
    private const int ResponseBufferBytes = 64 * 1024;
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(5);

    /// <summary>Sets the limits of Kestrel, and replaces its listener.</summary>
    /// <param name="host">The host of the application.</param>
    /// <param name="limits">The settings.</param>
    public static void UseConnectionLimits(this IWebHostBuilder host, LimitSettings limits)
    {
        host.ConfigureKestrel(kestrel =>
        {
            Set(kestrel.Limits, limits);
            var places = kestrel.ApplicationServices.GetRequiredService<ConnectionPlaces>();
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => ServeAsync(next, connection, places)));
        });
        host.ConfigureServices(services =>
        {
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectionPlaces>(
                provider, Descriptors.LimitConnections(limits), limits.ConnectionsPerClient));
            services.AddSingleton<IConnectionListenerFactory>(provider => new LimitedListenerFactory(
                ActivatorUtilities.CreateInstance<SocketTransportFactory>(provider), provider.GetRequiredService<ConnectionPlaces>()));
        });
    }

    private static void Set(KestrelServerLimits kestrel, LimitSettings limits)
    {
        kestrel.MaxRequestBodySize = limits.BodyBytes;
        kestrel.MaxRequestLineSize = limits.UrlBytes + LongestRestOfRequestLine;
        kestrel.MaxRequestBufferSize = Math.Max(kestrel.MaxRequestLineSize, LeastRequestBuffer);
        kestrel.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        kestrel.KeepAliveTimeout = TimeSpan.FromSeconds(limits.IdleSeconds);
        kestrel.MinResponseDataRate = new MinDataRate(limits.ReadBytesPerSecond, GracePeriod);
        kestrel.MaxResponseBufferSize = ResponseBufferBytes;

        // The endpoint limits the time of the whole body; a slow start is allowed.
        kestrel.MinRequestBodyDataRate = null;
    }

    private static async Task ServeAsync(ConnectionDelegate next, ConnectionContext connection, ConnectionPlaces places)
    {
        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            places.Release(connection.RemoteEndPoint);
        }
    }
}
