using System.Net;
using System.Net.Sockets;
using System.Text;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A response of a <see cref="FakeServer"/>.</summary>
internal readonly record struct FakeAnswer(int Status, string Body, string ContentType = "application/json")
{
    public static implicit operator FakeAnswer((int Status, string Body) answer) => new(answer.Status, answer.Body);
}

/// <summary>An HTTP server whose responses are chosen by a test.</summary>
internal sealed class FakeServer : IDisposable
{
    /// <summary>The root of a 5.26 server, which offers the transactional endpoint.</summary>
    public const string TransactionalRoot =
        """{"transaction":"http://inside:7474/db/{databaseName}/tx","neo4j_version":"5.26.0","neo4j_edition":"community"}""";

    /// <summary>The root of a server that offers the Query API only.</summary>
    public const string QueryApiRoot = """{"query":"/db/{databaseName}/query/v2","neo4j_version":"2025.06.0"}""";

    /// <summary>The response of the transactional endpoint to <c>read/meta</c>, with the content version "v".</summary>
    public const string Meta = """{"results":[{"columns":[],"data":[{"row":[4,"v",true,0,0,1]}]}],"errors":[]}""";

    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, string, FakeAnswer> _respond;

    public FakeServer(Func<HttpListenerRequest, string, FakeAnswer> respond)
    {
        _respond = respond;
        Uri = new Uri($"http://127.0.0.1:{GetFreePort()}/");
        _listener.Prefixes.Add(Uri.ToString());
        _listener.Start();
        _ = RespondAsync();
    }

    public Uri Uri { get; }

    public Neo4jOptions Options => new() { Uri = Uri, Password = "a-secret" };

    public void Dispose() => _listener.Close();

    private static int GetFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RespondAsync()
    {
        try
        {
            while (true)
            {
                await RespondAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task RespondAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var (status, body, contentType) = _respond(context.Request, await reader.ReadToEndAsync());
        try
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            context.Response.Headers["neo4j-cluster-affinity"] = "keeper";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException && _listener.IsListening)
        {
            // The client no longer waits.
        }
    }
}
