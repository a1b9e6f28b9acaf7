using System.Net.Sockets;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Server.Http;
using GraphKb.Server.Settings;
using GraphKb.Server.Telemetry;
using GraphKb.Store.Embedded;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>serve</c>: serves a store over HTTP until it is cancelled.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(IConfiguration configuration, CancellationToken stop)
    {
        var settings = SettingsLoader.Bind(configuration);
        if (!ListenAddresses.AreValid(settings.Urls))
        {
            return CommandLine.Fail(
                $"--urls {settings.Urls} is not a list of addresses, each an IP address or localhost with a port; "
                + "expected such as http://127.0.0.1:5080.");
        }

        var choice = StoreChoice.From(settings);
        await using var store = await choice.OpenAsync(stop).ConfigureAwait(false);
        await using var application = BuildChecked(configuration, settings, store);
        try
        {
            await application.StartAsync(stop).ConfigureAwait(false);
        }
        catch (ArgumentException failure)
        {
            throw WrongSetting(failure);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or SocketException)
        {
            return CommandLine.Fail($"{settings.Urls} cannot be listened on ({Reason(failure)}); choose another address with --urls.");
        }

        await GreetAsync(store, choice, stop).ConfigureAwait(false);
        Console.WriteLine($"Look at {string.Join(" and ", application.Urls)}; GraphQL is at /graphql. Ctrl+C stops.");
        if (AccessNotice.Format(application.Urls, settings.Auth) is { } notice)
        {
            TerminalOutput.WriteErrorLine(notice);
        }

        await application.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return 0;
    }

    private static WebApplication BuildChecked(IConfiguration configuration, ServerSettings settings, IKnowledgeStore store)
    {
        try
        {
            return Build(configuration, settings, store);
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            throw WrongSetting(failure);
        }
    }

    private static ArgumentException WrongSetting(Exception failure) => new(
        $"A setting of Logging or Kestrel is wrong ({failure.Message.TrimEnd('.')}); expected what .NET takes.", failure);

    private static WebApplication Build(IConfiguration configuration, ServerSettings settings, IKnowledgeStore store)
    {
        var builder = WebServer.CreateBuilder(configuration, settings, ObservedStore.Wrap(store));
        if (store is EmbeddedStore embedded)
        {
            builder.Services.AddHostedService(_ => new StoreRefresher(embedded, TimeProvider.System));
            if (settings.WarmUp)
            {
                builder.Services.AddHostedService<WarmUp>();
            }
        }

        var application = builder.Build();
        WebServer.Configure(application, settings);

        // Reads the addresses of Kestrel. At the start, the host would log a wrong one with its stack trace.
        _ = application.Services.GetRequiredService<IOptionsMonitor<HostFilteringOptions>>().CurrentValue;
        return application;
    }

    // A store that does not respond yet is no reason to stop: the server answers as soon as it does.
    private static async Task GreetAsync(IKnowledgeStore store, StoreChoice choice, CancellationToken stop)
    {
        try
        {
            var dataset = (await store.OpenReaderAsync(stop).ConfigureAwait(false)).Dataset;
            var contents = TerminalOutput.FormatContents(dataset.Entities, dataset.Facts);
            TerminalOutput.WriteLine($"GraphKb serves {contents} ({choice.DisplayName}).");
        }
        catch (KnowledgeException failure) when (failure.IsTransient)
        {
            TerminalOutput.WriteErrorLine(failure.Message);
            TerminalOutput.WriteLine($"GraphKb serves {choice.DisplayName}, which is not ready yet.");
        }
    }

    private static string Reason(Exception failure)
    {
        var isInUse = failure.InnerException?.Message.Contains("in use", StringComparison.OrdinalIgnoreCase) ?? false;
        return isInUse ? "the port is in use" : failure.Message.Split('\n')[0].TrimEnd('.', '\r');
    }
}
