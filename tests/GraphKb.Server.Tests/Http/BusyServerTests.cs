using System.Security.Claims;
using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Server.Http;
using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphKb.Server.Tests.Http;

/// <summary>What requests get while the only worker has a request of the same client, and no further one may wait.</summary>
public sealed class BusyServerTests : IAsyncDisposable
{
    private const string Json = "application/json";
    private const string Cheap = "{ __typename }";
    private static readonly LimitSettings Limits = new() { Workers = 1, Queue = 0 };

    // A long document is parsed each time, and that costs much.
    private static readonly string Comment = string.Concat(Enumerable.Repeat("\n# A comment", 2_000));
    private static readonly string Heavy = Cheap + Comment;
    private readonly ExecutionQueue _queue = new(Limits);
    private readonly FailingStore _store = new(new InvalidOperationException());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Json)]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task A_request_that_costs_much_is_refused_and_may_be_retried(string accept)
    {
        using var running = await _queue.For("")(Stop);
        var refused = await AnswerAsync(Heavy, accept);
        running!.Dispose();
        var answered = await AnswerAsync(Heavy, accept);

        Assert.Equal((503, "5", "SERVER_BUSY"), (refused.Status, refused.RetryAfter, ServerProcess.Error(refused.Body).Code));
        Assert.Equal((200, null), (answered.Status, answered.RetryAfter));
        Assert.Contains("""{"data":{"__typename":"Query"}}""", answered.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData("text/event-stream")]
    public async Task A_request_that_costs_little_is_answered(string accept)
    {
        using var running = await _queue.For("")(Stop);

        Assert.Equal(200, (await AnswerAsync(Cheap, accept)).Status);
    }

    [Fact]
    public void A_client_with_another_key_or_token_is_another_client()
    {
        string[] names =
        [
            ClientKey.Get(CreateContext(Json)),
            ClientKey.Get(CreateContext(Json, "key one")),
            ClientKey.Get(CreateContext(Json, "key two")),
            ClientKey.Get(CreateContext(Json, "token one", "a person")),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(names[3], ClientKey.Get(CreateContext(Json, "token two", "a person")));
        Assert.DoesNotContain(names, name => name.Contains("key one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_request_of_a_batch_waits_for_itself()
    {
        using var running = await _queue.For("")(Stop);
        var body = JsonSerializer.Serialize(new[] { new { query = Heavy }, new { query = Cheap } });
        var (status, _, json) = await AnswerAsync(CreateContext(Json), body);

        using var answers = JsonDocument.Parse(json);
        Assert.Equal((200, 2), (status, answers.RootElement.GetArrayLength()));
        Assert.Equal("SERVER_BUSY", ServerProcess.Error(answers.RootElement[0].GetRawText()).Code);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answers.RootElement[1].GetRawText());
    }

    // The store is opened for the first answer, for the check that finds the change, for the check after the attempt that was refused, for
    // the second answer, and for a last check.
    [Fact]
    public async Task A_stream_is_answered_anew_when_the_server_is_less_busy()
    {
        await using var store = new ScriptedStore("1", "2", "2", "2", "2");
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        using var streams = new EventStreams(executor, Limits, TimeProvider.System, store.Ended);
        var (context, turns) = (CreateContext("text/event-stream"), 0);
        var request = new GraphQlRequest("subscription { dataset { version } }" + Comment, null, null);
        await streams.AnswerAsync(context, request, _ => new(++turns == 2 ? null : new MemoryStream()));

        Assert.Equal(
            (3, "event: next\ndata: {\"data\":{\"dataset\":{\"version\":\"1\"}}}\n\n"
                + "event: next\ndata: {\"data\":{\"dataset\":{\"version\":\"2\"}}}\n\n"),
            (turns, ReadBody(context)));
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _store.DisposeAsync();
    }

    private Task<(int Status, string? RetryAfter, string Body)> AnswerAsync(string query, string accept) =>
        AnswerAsync(CreateContext(accept), JsonSerializer.Serialize(new { query }));

    private async Task<(int Status, string? RetryAfter, string Body)> AnswerAsync(DefaultHttpContext context, string body)
    {
        using var executor = new GraphQlExecutor(_store, new ApiLimits(), TimeProvider.System);
        using var streams = new EventStreams(executor, Limits, TimeProvider.System, CancellationToken.None);
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var log = new FailureLog(NullLogger<FailureLog>.Instance, TimeProvider.System);
        var reader = new GraphQlRequestReader(Limits, log, new AllowedDocuments(null));
        await new GraphQlEndpoint(executor, Limits, streams, _queue, reader).AnswerAsync(context);

        var retryAfter = context.Response.Headers.RetryAfter.Count == 0 ? null : context.Response.Headers.RetryAfter.ToString();
        return (context.Response.StatusCode, retryAfter, ReadBody(context));
    }

    private static string ReadBody(DefaultHttpContext context) =>
        Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());

    private static DefaultHttpContext CreateContext(string accept, string? key = null, string? subject = null)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Method = "POST";
        context.Request.Path = "/graphql";
        context.Request.ContentType = Json;
        context.Request.Headers.Accept = accept;
        if (key is not null)
        {
            context.Request.Headers.Authorization = "Bearer " + key;
            var claims = subject is null ? Array.Empty<Claim>() : [new Claim("sub", subject)];
            context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "Test"));
        }

        return context;
    }
}
