using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>
/// Sends requests over pooled connections: who asks, how long it may take, and what went wrong in one sentence. The certificate of
/// an https server is checked as the system does; redirects are not followed, for they would carry the password along.
/// </summary>
internal sealed class HttpWire : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly Neo4jOptions _options;
    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _clients;
    private readonly AuthenticationHeaderValue _who;

    public HttpWire(Neo4jOptions options)
    {
        _options = options;
        Failures = new Failures(options);
        _who = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        var services = new ServiceCollection();
        services.AddHttpClient(nameof(HttpWire), client => client.Timeout = Timeout.InfiniteTimeSpan)
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

    public Failures Failures { get; }

    /// <summary>The address of a path on the server.</summary>
    public Uri At(string path) => new(_options.Uri, path);

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">The request; disposed of here.</param>
    /// <param name="time">How long it may take, in the server too.</param>
    /// <param name="read">Reads the answer's body. A <see cref="JsonException"/> means that it is not what it should be.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<T> SendAsync<T>(
        HttpRequestMessage request, TimeSpan time, Func<HttpResponseMessage, Stream, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(time + Grace);
        try
        {
            using (request)
            using (var client = _clients.CreateClient(nameof(HttpWire)))
            {
                request.Headers.Authorization = _who;
                request.Headers.Accept.ParseAdd("application/json");
                request.Headers.Add("max-execution-time", ((long)time.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
                if (Failures.OfStatus(answer.StatusCode) is { } failure)
                {
                    throw failure;
                }

                await using var body = await answer.Content.ReadAsStreamAsync(limited.Token).ConfigureAwait(false);
                return await read(answer, body, limited.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failures.Slow();
        }
        catch (JsonException wrong)
        {
            throw Failures.Unreadable(wrong);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or SocketException)
        {
            throw Failures.Unavailable(wrong);
        }
    }

    /// <summary>Asks for a JSON object. A status that is no success is explained by the errors in it.</summary>
    /// <param name="request">The request; disposed of here.</param>
    /// <param name="time">How long it may take, in the server too.</param>
    /// <param name="onAnswer">Looks at the answer's headers, or null.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<JsonDocument> AskAsync(
        HttpRequestMessage request, TimeSpan time, Action<HttpResponseMessage>? onAnswer, CancellationToken cancellationToken) => SendAsync(
        request, time, async (answer, body, stop) =>
        {
            onAnswer?.Invoke(answer);
            var document = await ReadAsync(answer, body, stop).ConfigureAwait(false);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("Not an object.");
            }

            if (document.RootElement.TryGetProperty("errors", out var errors) && JsonValues.Error(errors) is var (code, message))
            {
                throw Failures.OfCode(code, message);
            }

            return answer.IsSuccessStatusCode ? document : throw Failures.Unexplained(answer.StatusCode);
        }, cancellationToken);

    public void Dispose() => _services.Dispose();

    private async Task<JsonDocument> ReadAsync(HttpResponseMessage answer, Stream body, CancellationToken stop)
    {
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: stop).ConfigureAwait(false);
        }
        catch (JsonException) when (!answer.IsSuccessStatusCode)
        {
            throw Failures.Unexplained(answer.StatusCode);
        }
    }
}
