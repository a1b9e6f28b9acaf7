using GraphKb.Api;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;
using GraphKb.Server.Mcp;
using GraphKb.Server.Settings;
using ModelContextProtocol.Server;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>mcp</c>: speaks MCP over the standard streams until its client closes them.</summary>
internal static class McpCommand
{
    public static async Task<int> RunAsync(ServerSettings settings, CancellationToken stop)
    {
        var library = QuestionLibrary.Open(settings.Questions);
        await using var store = await StoreChoice.From(settings).OpenAsync(stop).ConfigureAwait(false);
        using var executor = new GraphQlExecutor(store, settings.Limits.ToApiLimits(), TimeProvider.System);

        // Links lead to the explorer of a server on this machine.
        var host = settings.Urls.Split(';')[0].TrimEnd('/');
        var context = new ToolContext(executor, new QuestionRunner(executor), () => null, () => host);
        var options = new McpServerOptions { ToolCollection = [.. ToolSet.List(library).Select(create => create(context))] };
        ToolSet.Configure(options);
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(stop).ConfigureAwait(false);
        return 0;
    }
}
