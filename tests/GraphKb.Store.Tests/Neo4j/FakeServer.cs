using System.Net;
using System.Net.Sockets;
using System.Text;
using GraphKb.Store.Neo4j;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A server over HTTP that answers what a test wants.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, string, (int Status, string Body)> _answer;

    public FakeServer(Func<HttpListenerRequest, string, (int Status, string Body)> answer)
    {
        _answer = answer;
        Uri = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Uri.ToString());
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri Uri { get; }

    public Neo4jOptions Options => new() { Uri = Uri, Password = "a-secret" };

    /// <summary>What a server of 5.26 says at its root.</summary>
    public string Discovery => $$"""{"transaction":"{{Uri}}db/{databaseName}/tx","neo4j_version":"5.26.0","neo4j_edition":"community"}""";

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception wrong) when (wrong is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var (status, body) = _answer(context.Request, await reader.ReadToEndAsync());
        try
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.Headers["neo4j-cluster-affinity"] = "keeper";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
        catch (Exception wrong) when (wrong is HttpListenerException or IOException && _listener.IsListening)
        {
            // Whoever asked does not wait any more.
        }
    }
}
