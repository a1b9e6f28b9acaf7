using System.Net;
using System.Text;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GraphKb.Server.Tests.Mcp;

/// <summary>MCP over HTTP with the client of .NET, and what is refused.</summary>
public sealed class McpClientTests(ServerProcess server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_a_tool_for_each_question_and_each_only_reads()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Stop);
        var questions = Directory.GetFiles(Testing.Repository.GetPath("questions"), "*.graphql")
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(
            questions.Append("evidence").Append("schema").Order(StringComparer.Ordinal),
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false }));
    }

    [Fact]
    public async Task The_input_of_a_tool_has_the_variables_with_their_defaults_and_values()
    {
        await using var client = await ConnectAsync();
        var tool = (await client.ListToolsAsync(cancellationToken: Stop)).Single(tool => tool.Name == "largest-sites");
        var properties = tool.JsonSchema.GetProperty("properties");

        Assert.Equal("mineral:copper", properties.GetProperty("mineral").GetProperty("default").GetString());
        Assert.Equal(20, properties.GetProperty("mineral").GetProperty("anyOf")[1].GetProperty("maxItems").GetInt32());
        Assert.Equal("MINING", properties.GetProperty("stages").GetProperty("items").GetProperty("enum")[0].GetString());
        Assert.False(tool.JsonSchema.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [InlineData("evidence", "ids", "supply:nowhere", false, "supply:nowhere does not exist; find gives the ids of names\n")]
    [InlineData("evidence", "ids", " ", true, "BAD_USER_INPUT: ids[0] is blank; expected the id of a fact or an entity")]
    [InlineData("schema", "part", "S\nite", true, "NOT_FOUND: The schema has no part S\\nite; ")]
    [InlineData("schema", "part", "Sit", true, "NOT_FOUND: The schema has no part Sit; nearest existing: ")]
    [InlineData("find", "first", "many", true, "BAD_USER_INPUT: ")]
    public async Task What_cannot_be_answered_is_told_in_a_sentence(string tool, string name, string value, bool isError, string expected)
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: Stop);

        Assert.StartsWith(expected, ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
        Assert.Equal(isError, result.IsError ?? false);
    }

    [Fact]
    public async Task A_page_of_another_origin_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp");
        request.Headers.Add("Origin", "http://other.example");
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Content = new StringContent("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", Encoding.UTF8, "application/json");
        using var answer = await server.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private Task<McpClient> ConnectAsync() => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Client.BaseAddress!, "/mcp") }),
        cancellationToken: Stop);
}
