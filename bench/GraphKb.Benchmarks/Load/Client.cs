using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace GraphKb.Benchmarks.Load;

/// <summary>
/// One client with one connection and a thread of its own, which sends a request, reads the answer, waits, and starts again. A thread of
/// its own, because a wait for the thread pool of this program would count as a wait for the server.
/// </summary>
internal sealed class Client : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(120);
    private readonly HttpClient _http;
    private readonly TimeSpan _pause;
    private readonly Func<HttpRequestMessage> _next;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly Thread _thread;
    private volatile bool _stops;

    private Client(string url, TimeSpan pause, Func<HttpRequestMessage> next)
    {
        _http = new HttpClient { BaseAddress = new Uri(url), Timeout = Timeout };
        (_pause, _next) = (pause, next);
        _thread = new Thread(Run);
        _thread.Start();
    }

    /// <summary>The milliseconds of each answer; read it after <see cref="Stop"/>.</summary>
    public List<double> Milliseconds { get; } = [];

    /// <summary>How many requests were answered with 503.</summary>
    public int Refused { get; private set; }

    /// <summary>How many requests had no answer, or one with an error.</summary>
    public int Failed { get; private set; }

    /// <summary>A client of questions; each call of <paramref name="next"/> gives the next document.</summary>
    public static Client Ask(string url, TimeSpan pause, Func<string> next) => new(url, pause, () => new(HttpMethod.Post, "/graphql")
    {
        Content = new StringContent(JsonSerializer.Serialize(new { query = next() }), Encoding.UTF8, "application/json"),
    });

    /// <summary>A client that gets one path.</summary>
    public static Client Get(string url, TimeSpan pause, string path) => new(url, pause, () => new(HttpMethod.Get, path));

    /// <summary>Ends the client after its present request.</summary>
    public void Stop() => _stops = true;

    public void Dispose()
    {
        Stop();
        _thread.Join();
        _http.Dispose();
    }

    private void Run()
    {
        while (!_stops)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                using var request = _next();
                using var response = _http.Send(request, HttpCompletionOption.ResponseHeadersRead);
                var hasErrors = Read(response);
                Count(response.StatusCode, hasErrors, watch.Elapsed.TotalMilliseconds);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
            {
                Failed++;
                Thread.Sleep(100);
            }

            Thread.Sleep(_pause);
        }
    }

    private void Count(HttpStatusCode status, bool hasErrors, double milliseconds)
    {
        if (status == HttpStatusCode.ServiceUnavailable)
        {
            Refused++;
            Thread.Sleep(1_000);
        }
        else if (hasErrors || status != HttpStatusCode.OK)
        {
            Failed++;
        }
        else
        {
            Milliseconds.Add(milliseconds);
        }
    }

    // Errors come first in an answer, or instead of it.
    private bool Read(HttpResponseMessage response)
    {
        using var body = response.Content.ReadAsStream();
        var isFirst = true;
        var hasErrors = false;
        for (int count; (count = body.Read(_buffer)) > 0; isFirst = false)
        {
            hasErrors |= isFirst && Encoding.UTF8.GetString(_buffer, 0, count).StartsWith("{\"errors\"", StringComparison.Ordinal);
        }

        return hasErrors;
    }
}
