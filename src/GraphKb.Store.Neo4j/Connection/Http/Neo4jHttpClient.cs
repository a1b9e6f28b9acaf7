using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GraphKb.Analysis.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>
/// Sends requests over pooled connections with authentication and a time limit, and translates failures into error codes. The system
/// validates certificates of https servers. Redirects are not followed, because they would send the password to another server.
/// </summary>
internal sealed class Neo4jHttpClient : IDisposable
{
    // The server should report its own timeout first.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RollbackTime = TimeSpan.FromSeconds(5);
    private readonly Neo4jOptions _options;
    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _clients;
    private readonly AuthenticationHeaderValue _authorization;

    public Neo4jHttpClient(Neo4jOptions options)
    {
        _options = options;
        Errors = new Neo4jErrors(options);
        _authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        var services = new ServiceCollection();
        services.AddHttpClient(nameof(Neo4jHttpClient), client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            });
        _services = services.BuildServiceProvider();
        _clients = _services.GetRequiredService<IHttpClientFactory>();
    }

    public Neo4jErrors Errors { get; }

    /// <summary>
    /// Gets the address of a path on the server. A path such as <c>//host/db</c> names another server, which must not receive the password.
    /// </summary>
    /// <exception cref="KnowledgeException">The path is not one of this server.</exception>
    public Uri GetUri(string path) => Uri.TryCreate(_options.Uri, path, out var uri) && IsOnServer(uri) ? uri : throw Errors.Unreadable();

    /// <summary>Sends a request and reads the response.</summary>
    /// <param name="request">Disposed by this method. It accepts plain JSON unless it has a header of its own.</param>
    /// <param name="time">The time limit, which is also sent to the server.</param>
    /// <param name="read">Reads the body; a <see cref="JsonException"/> means that the body is not what Neo4j sends.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<T> SendAsync<T>(
        HttpRequestMessage request,
        TimeSpan time,
        Func<HttpResponseMessage, Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(time + Grace);
        try
        {
            return await SendWithinAsync(request, time, read, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Errors.Slow();
        }
        catch (JsonException exception)
        {
            throw Errors.Unreadable(exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            throw Errors.Unavailable(exception);
        }
    }

    /// <summary>Reads the description of the server, or of its API, at a path.</summary>
    /// <param name="path">As for <see cref="GetUri"/>.</param>
    /// <param name="time">The time limit.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A JSON object; the caller disposes it.</returns>
    public Task<JsonDocument> GetAsync(string path, TimeSpan time, CancellationToken cancellationToken) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Get, GetUri(path)),
            time,
            async (response, body, stop) =>
            {
                var document = await ParseAsync(response, body, stop).ConfigureAwait(false);
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                {
                    throw new JsonException("The body is not an object.");
                }

                if (document.RootElement.TryGetProperty("errors", out var errors) && JsonValues.FindError(errors) is var (code, message))
                {
                    throw Errors.FromCode(code, message);
                }

                return response.IsSuccessStatusCode ? document : throw Errors.FromUnexplainedStatus(response.StatusCode);
            },
            cancellationToken);

    /// <summary>Rolls a transaction back. A failure is ignored, because the server rolls back by itself after the idle timeout.</summary>
    /// <param name="request">Deletes the transaction; disposed by this method.</param>
    public async Task RollBackAsync(HttpRequestMessage request)
    {
        try
        {
            await SendAsync(request, RollbackTime, static (_, _, _) => Task.FromResult(true), CancellationToken.None).ConfigureAwait(false);
        }
        catch (KnowledgeException)
        {
            // Not reached, or no longer known there.
        }
    }

    public void Dispose() => _services.Dispose();

    private bool IsOnServer(Uri uri) =>
        Uri.Compare(uri, _options.Uri, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private async Task<T> SendWithinAsync<T>(
        HttpRequestMessage request,
        TimeSpan time,
        Func<HttpResponseMessage, Stream, CancellationToken, Task<T>> read,
        CancellationToken stop)
    {
        using (request)
        using (var client = _clients.CreateClient(nameof(Neo4jHttpClient)))
        {
            request.Headers.Authorization = _authorization;
            if (request.Headers.Accept.Count == 0)
            {
                request.Headers.Accept.ParseAdd("application/json");
            }

            request.Headers.Add("max-execution-time", ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if (Errors.FromStatus(response.StatusCode) is { } error)
            {
                throw error;
            }

            await using var body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            return await read(response, body, stop).ConfigureAwait(false);
        }
    }

    private async Task<JsonDocument> ParseAsync(HttpResponseMessage response, Stream body, CancellationToken stop)
    {
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: stop).ConfigureAwait(false);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw Errors.FromUnexplainedStatus(response.StatusCode);
        }
    }
}
