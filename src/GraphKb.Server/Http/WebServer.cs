using GraphKb.Api;
using GraphKb.Knowledge.Stores;

namespace GraphKb.Server.Http;

/// <summary>The HTTP server over one store.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    // A longer line is refused by Kestrel itself, with 414 and an empty body; a shorter one by us, with a sentence.
    private const int LongestLine = 512 * 1024;
    private readonly WebApplication _application;
    private readonly GraphQlDoor _door;

    private WebServer(WebApplication application, GraphQlDoor door) => (_application, _door) = (application, door);

    /// <summary>The addresses listened on.</summary>
    public ICollection<string> Urls => _application.Urls;

    /// <summary>Makes a server.</summary>
    /// <param name="store">The store; it stays the caller's.</param>
    /// <param name="settings">Where to listen, and the limits.</param>
    /// <param name="time">Says what day it is.</param>
    /// <returns>The server, not yet started.</returns>
    public static WebServer Make(IKnowledgeStore store, Settings settings, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = false)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Http.BodyBytes;
            kestrel.Limits.MaxRequestLineSize = LongestLine;
            kestrel.Limits.RequestHeadersTimeout = settings.Http.BodyTime;
        });
        var application = builder.Build();
        var door = new GraphQlDoor(store, settings.Limits, time, failure => LogFailure(application.Logger, failure));
        var site = new Site(store, new GraphQlEndpoint(door, settings.Http, failure => LogFailure(application.Logger, failure)), application.Lifetime);
        application.Run(site.AnswerAsync);
        return new WebServer(application, door);
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="stop">Stops the start.</param>
    /// <returns>A task.</returns>
    public Task StartAsync(CancellationToken stop) => _application.StartAsync(stop);

    /// <summary>Waits until the server is stopped, and then for the requests that still run.</summary>
    /// <param name="stop">Stops the server.</param>
    /// <returns>A task.</returns>
    public Task WaitAsync(CancellationToken stop) => _application.WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _door.Dispose();
    }

    private static void LogFailure(ILogger log, Exception failure) => log.LogError(failure, "A request failed.");
}
