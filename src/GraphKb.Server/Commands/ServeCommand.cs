using System.Net;
using System.Net.Sockets;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Server.Http;
using GraphKb.Server.Settings;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>serve</c>.</summary>
internal static class ServeCommand
{
    private const int LongestLine = 1024 * 1024;

    public static async Task<int> RunAsync(StoreChoice choice, ServerSettings settings, CancellationToken stop)
    {
        if (!settings.Urls.Split(';').All(IsAddress))
        {
            return CommandLine.Fail(
                $"--urls {settings.Urls} is not a list of addresses, each an IP address or localhost with a port; expected such as http://127.0.0.1:5080.");
        }

        await using var store = await choice.OpenAsync(stop).ConfigureAwait(false);
        await using var application = Build(settings);
        var log = application.Services.GetRequiredService<ILoggerFactory>().CreateLogger("GraphKb");
        using var executor = new GraphQlExecutor(store, settings.Api, TimeProvider.System, new FailureLog(log).Write);
        var site = new Routes(store, executor, settings);
        application.Run(site.AnswerAsync);
        try
        {
            await application.StartAsync(stop).ConfigureAwait(false);
        }
        catch (InvalidOperationException wrong)
        {
            return CommandLine.Fail($"{settings.Urls} cannot be listened on ({wrong.Message.Split('\n')[0].TrimEnd('.', '\r')}); choose another address with --urls.");
        }
        catch (Exception wrong) when (wrong is IOException or SocketException)
        {
            return CommandLine.Fail($"{settings.Urls} cannot be listened on ({Reason(wrong)}); choose another address with --urls.");
        }

        await GreetAsync(store, choice, stop).ConfigureAwait(false);
        Console.WriteLine($"Look at {string.Join(" and ", application.Urls)}; GraphQL is at /graphql. Ctrl+C stops.");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, application.Lifetime.ApplicationStopping);
        var following = store is EmbeddedStore embedded ? Following.RunAsync(embedded, TimeProvider.System, stopping.Token) : Task.CompletedTask;
        await application.WaitForShutdownAsync(stop).ConfigureAwait(false);
        await following.ConfigureAwait(false);
        return 0;
    }

    // Kestrel listens on every interface for a host that it does not know, and for an address with more than a host and a port in it.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
        && (uri.IdnHost == "localhost" || IPAddress.TryParse(uri.IdnHost, out _));

    // A store may be away for now; the service is there when it is back.
    private static async Task GreetAsync(IKnowledgeStore store, StoreChoice choice, CancellationToken stop)
    {
        try
        {
            var dataset = (await store.OpenReaderAsync(stop).ConfigureAwait(false)).Dataset;
            Console.WriteLine($"GraphKb serves {dataset.Entities} entities and {dataset.Facts} facts ({choice.Words}).");
        }
        catch (KnowledgeException away) when (away.IsTransient)
        {
            await Console.Error.WriteLineAsync(away.Message).ConfigureAwait(false);
            Console.WriteLine($"GraphKb serves {choice.Words}, which is not ready yet.");
        }
    }

    private static string Reason(Exception wrong) =>
        wrong.InnerException is { } inner && inner.Message.Contains("in use", StringComparison.OrdinalIgnoreCase) ? "the port is in use" : wrong.Message.TrimEnd('.');

    private static WebApplication Build(ServerSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.BodyBytes;

            // Longer addresses than are allowed are still read, so that the answer can say what is wrong with them.
            kestrel.Limits.MaxRequestLineSize = LongestLine;
            kestrel.Limits.MaxRequestBufferSize = 2 * LongestLine;

            // The whole body has its own time; a trickle is not cut off before it.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MaxResponseBufferSize = 1024 * 1024;
        });
        if (settings.Urls.Contains("https:", StringComparison.OrdinalIgnoreCase))
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        return builder.Build();
    }
}
