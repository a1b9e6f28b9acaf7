using System.Net.Sockets;
using GraphKb.Server.Http;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>serve</c>.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(Settings settings, CancellationToken stop)
    {
        if (settings.Urls.Split(';').Any(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != "http"))
        {
            return CommandLine.Fail($"--urls {settings.Urls} is not a list of http addresses; expected such as http://127.0.0.1:5080.");
        }

        await using var store = await Bars.ShowAsync(telling =>
        {
            telling.Begin(settings.Database is null ? "Opening the seed" : $"Opening {Path.GetFileName(settings.Database)}");
            return Task.FromResult(Stores.Open(settings.Database, telling, stop));
        }).ConfigureAwait(false);
        await using var server = WebServer.Make(store, settings, TimeProvider.System);
        try
        {
            await server.StartAsync(stop).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is IOException or SocketException)
        {
            return CommandLine.Fail($"{settings.Urls} cannot be listened on: {Why(wrong)}; choose another address with --urls.");
        }

        var dataset = (await store.OpenReaderAsync(stop).ConfigureAwait(false)).Dataset;
        Console.WriteLine($"GraphKb serves {dataset.Entities} entities and {dataset.Facts} facts ({settings.Database ?? "the seed"}).");
        Console.WriteLine($"Look at {string.Join(" and ", server.Urls)}; GraphQL is at /graphql{(Editor.IsHere ? ", a query editor at /graphiql" : "")}. Ctrl+C stops.");
        await server.WaitAsync(stop).ConfigureAwait(false);
        return 0;
    }

    private static string Why(Exception wrong) => (wrong as SocketException ?? wrong.InnerException?.InnerException ?? wrong.InnerException) switch
    {
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "the port is in use",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "it is not allowed",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine does not have that address",
        _ when wrong.Message.Contains("in use", StringComparison.Ordinal) => "the port is in use",
        _ => wrong.Message.TrimEnd('.'),
    };
}
