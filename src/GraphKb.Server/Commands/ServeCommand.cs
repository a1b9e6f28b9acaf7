using GraphKb.Api;
using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;
using GraphKb.Server.Http;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>serve</c>.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(StoreChoice choice, string urls, CancellationToken stop)
    {
        if (urls.Split(';').Any(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            return CommandLine.Fail($"--urls {urls} is not a list of addresses; expected such as http://127.0.0.1:5080.");
        }

        await using var store = choice.Open(stop);
        using var door = new GraphQlDoor(store, new ApiLimits(), TimeProvider.System);
        await using var application = Build(store, door, urls);
        try
        {
            await application.StartAsync(stop).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return CommandLine.Fail($"{urls} cannot be listened on: the port is in use; choose another with --urls.");
        }

        await GreetAsync(store, choice, stop).ConfigureAwait(false);
        Console.WriteLine($"Look at {string.Join(" and ", application.Urls)}; GraphQL is at /graphql. Ctrl+C stops.");
        await application.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return 0;
    }

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

    private static WebApplication Build(IKnowledgeStore store, GraphQlDoor door, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = GraphQlEndpoint.MostBytes;
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var application = builder.Build();
        application.Run(context => Site.AnswerAsync(context, store, door));
        return application;
    }
}
