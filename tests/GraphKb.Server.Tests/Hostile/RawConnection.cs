using System.Net.Sockets;
using System.Text;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>A connection on which a test sends and reads bytes itself.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TcpClient _client = new() { ReceiveBufferSize = 1024 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync("127.0.0.1", port, Stop);
        return connection;
    }

    public ValueTask SendAsync(string text) => _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Stop);

    /// <summary>What comes until the server closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var answer = new MemoryStream();
        try
        {
            await _client.GetStream().CopyToAsync(answer, Stop).WaitAsync(Patience, Stop);
        }
        catch (IOException)
        {
            // The server closed it before it had read everything.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>What comes first.</summary>
    public async Task<string> ReadStartAsync()
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, await _client.GetStream().ReadAsync(buffer, Stop).AsTask().WaitAsync(Patience, Stop));
    }

    /// <summary>Whether the server closes the connection within a minute, without that it is read from.</summary>
    public async Task<bool> IsClosedAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            try
            {
                await SendAsync(" ");
                await Task.Delay(200, Stop);
            }
            catch (IOException)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _client.Dispose();
}
