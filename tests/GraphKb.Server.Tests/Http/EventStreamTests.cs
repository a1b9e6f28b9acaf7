using System.Net;
using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Server.Http;
using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace GraphKb.Server.Tests.Http;

/// <summary>GraphQL over server-sent events, as the protocol of graphql-sse defines it for distinct connections.</summary>
public sealed class EventStreamTests(ServerProcess server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_has_one_answer_and_then_the_stream_is_complete()
    {
        using var answer = await SendAsync(server.Client, "{ __typename }");

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n",
            await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_wrong_subscription_has_its_error_as_the_answer_and_is_complete()
    {
        using var answer = await SendAsync(server.Client, "subscription { nothing }");
        var events = await answer.Content.ReadAsStringAsync(Stop);

        Assert.StartsWith("event: next\ndata: {\"errors\":[{\"message\":\"Cannot query field 'nothing'", events, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata: \n\n", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_is_not_answered_as_one_answer()
    {
        var (status, body) = await server.QueryAsync("subscription { dataset { version } }");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            "Subscriptions are answered as server-sent events only; send Accept: text/event-stream.", ServerProcess.Error(body).Message);
    }

    [Fact]
    public async Task A_subscription_is_answered_anew_when_another_process_has_imported()
    {
        var directory = Directory.CreateTempSubdirectory();
        var database = Path.Combine(directory.FullName, "data.db");
        await ImportAsync(directory, database, "mineral:a,A\n");
        await using var changing = await ServerProcess.ServeAsync(new() { ["GRAPHKB_DATABASE"] = database });
        using var answer = await SendAsync(changing.Client, "subscription { dataset { entities } }");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Stop));

        var first = await ReadEventAsync(reader);
        await ImportAsync(directory, database, "mineral:a,A\nmineral:b,B\n");
        var second = await ReadEventAsync(reader);

        Assert.Equal(("next", """{"data":{"dataset":{"entities":1}}}"""), first);
        Assert.Equal(("next", """{"data":{"dataset":{"entities":2}}}"""), second);
    }

    // The store is opened for the first answer, for the check that finds the change, and for each further answer and check.
    [Fact]
    public async Task A_stream_goes_on_after_an_answer_for_which_the_store_could_not_be_read()
    {
        await using var store = new ScriptedStore("1", "2", null, "2", "2");
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        using var streams = new EventStreams(executor, new LimitSettings(), TimeProvider.System, store.Ended);
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await streams.AnswerAsync(context, new GraphQlRequest("subscription { dataset { version } }", null, null), _ => default);

        Assert.Equal(
            """
            event: next
            data: {"data":{"dataset":{"version":"1"}}}

            event: next
            data: {"errors":[{"message":"The file is being written.","extensions":{"code":"STORE_BUSY"}}]}

            event: next
            data: {"data":{"dataset":{"version":"2"}}}


            """,
            Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    [Fact]
    public async Task More_streams_than_the_limit_are_refused_until_one_is_closed()
    {
        await using var narrow = await ServerProcess.ServeAsync(new() { ["GRAPHKB_LIMITS__STREAMS"] = "1" });
        var first = await SendAsync(narrow.Client, "subscription { dataset { version } }");
        using var second = await SendAsync(narrow.Client, "subscription { dataset { version } }");
        first.Dispose();
        using var third = await RetryAsync(narrow.Client);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 5), (second.StatusCode, second.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal(
            ("TOO_MANY_STREAMS", "All of the 1 streams of this server are open; try again later."),
            ServerProcess.Error(await second.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    // The server notices a moment later that the client has closed the connection.
    private static async Task<HttpResponseMessage> RetryAsync(HttpClient client)
    {
        while (true)
        {
            var answer = await SendAsync(client, "{ __typename }");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(100, Stop);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    private static async Task<(string Name, string Data)> ReadEventAsync(StreamReader reader)
    {
        var name = await reader.ReadLineAsync(Stop);
        var data = await reader.ReadLineAsync(Stop);
        Assert.Equal("", await reader.ReadLineAsync(Stop));
        return (name!["event: ".Length..], data!["data: ".Length..]);
    }

    private static async Task ImportAsync(DirectoryInfo directory, string database, string minerals)
    {
        var package = directory.CreateSubdirectory("package");
        await File.WriteAllTextAsync(Path.Combine(package.FullName, "minerals.csv"), "id,name\n" + minerals, Stop);
        Assert.Equal(0, (await ServerProcess.RunAsync("import", package.FullName, "--database", database)).Code);
    }
}
