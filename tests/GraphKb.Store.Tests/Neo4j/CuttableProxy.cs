using System.Net;
using System.Net.Sockets;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A TCP proxy to a server. Cutting it closes all connections and refuses new ones, like a network failure.</summary>
internal sealed class CuttableProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly List<TcpClient> _clients = [];
    private readonly Lock _lock = new();
    private bool _isCut;

    public CuttableProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        Uri = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Uri { get; }

    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            _clients.ForEach(client => client.Close());
            _clients.Clear();
        }
    }

    public void Restore()
    {
        lock (_lock)
        {
            _isCut = false;
        }
    }

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient();
                lock (_lock)
                {
                    if (_isCut)
                    {
                        client.Close();
                        continue;
                    }

                    _clients.AddRange([client, server]);
                }

                await server.ConnectAsync(_server.Host, _server.Port);
                _ = CopyAsync(client, server);
                _ = CopyAsync(server, client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception exception)
            when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side closed the connection.
        }

        from.Close();
        to.Close();
    }
}
