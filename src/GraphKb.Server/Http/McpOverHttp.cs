using GraphKb.Api;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;
using GraphKb.Server.Mcp;
using ModelContextProtocol.Server;

namespace GraphKb.Server.Http;

/// <summary>MCP over HTTP at <c>/mcp</c>, without sessions: behind the same checks, key and queue as every other request.</summary>
internal static class McpOverHttp
{
    /// <summary>The path.</summary>
    public const string Path = "/mcp";

    /// <summary>Adds the services.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="library">The questions, one tool each.</param>
    public static void AddMcp(this IServiceCollection services, QuestionLibrary library)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new ToolContext(
            provider.GetRequiredService<GraphQlExecutor>(),
            provider.GetRequiredService<QuestionRunner>(),
            () => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
                ? provider.GetRequiredService<ExecutionQueue>().For(ClientKey.Get(context)) : null,
            () => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { Request: var request }
                ? $"{request.Scheme}://{request.Host}" : ""));
        foreach (var create in ToolSet.List(library))
        {
            services.AddSingleton<McpServerTool>(provider => create(provider.GetRequiredService<ToolContext>()));
        }

        services.AddMcpServer(ToolSet.Configure).WithHttpTransport(http => http.Stateless = true);
    }
}
