using GraphKb.Server.Tests.Http;

namespace GraphKb.Server.Tests.Mcp;

/// <summary>The official SDK of MCP from npm, over both transports.</summary>
public sealed class McpSdkTests(ClientScripts clients)
{
    [Fact]
    public async Task Over_HTTP_the_share_of_a_countrys_mineral_is_answered_with_bounds_and_a_link() =>
        Assert.Equal("mcp\n", await clients.RunAsync("node", "mcp.mjs", "http", clients.Url));

    [Fact]
    public async Task Over_the_standard_streams_the_same_is_answered() => Assert.Equal(
        "mcp\n",
        await clients.RunAsync(
            "node", "mcp.mjs", "stdio", "dotnet", Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll"), "mcp"));
}
