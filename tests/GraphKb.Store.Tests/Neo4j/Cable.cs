using System.Net;
using System.Net.Sockets;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A cable to a server that can be pulled out and put in again.</summary>
internal sealed class Cable : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly List<TcpClient> _open = [];
    private readonly Lock _lock = new();
    private bool _isCut;

    public Cable(Uri server)
    {
        _server = server;
        _listener.Start();
        Uri = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Uri { get; }

    public void PullOut()
    {
        lock (_lock)
        {
            _isCut = true;
            _open.ForEach(client => client.Close());
            _open.Clear();
        }
    }

    public void PutIn()
    {
        lock (_lock)
        {
            _isCut = false;
        }
    }

    public void Dispose()
    {
        PullOut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                lock (_lock)
                {
                    if (_isCut)
                    {
                        near.Close();
                        continue;
                    }

                    _open.AddRange([near, far]);
                }

                await far.ConnectAsync(_server.Host, _server.Port);
                _ = CopyAsync(near, far);
                _ = CopyAsync(far, near);
            }
        }
        catch (Exception wrong) when (wrong is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception wrong) when (wrong is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }

        from.Close();
        to.Close();
    }
}
