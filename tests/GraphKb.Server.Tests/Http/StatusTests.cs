using System.Text;
using System.Text.Json;
using GraphKb.Analysis.Errors;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Server.Http;
using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphKb.Server.Tests.Http;

/// <summary>The status of an answer without data says whose failure it is.</summary>
public sealed class StatusTests
{
    private const string NoData = "{ coverage(alliance: \"alliance:a\", mineral: \"mineral:m\") { __typename } }";
    private const string SomeData = "{ __typename mineral(id: \"mineral:m\") { id } }";
    private static readonly KnowledgeException Unreadable = new("STORE_BROKEN", "The file cannot be read.");
    private static readonly KnowledgeException Busy = new("BUSY", "The database is busy; try again later.", isTransient: true);
    private static readonly KnowledgeException Unusable = new("DATA_BROKEN", "The data has no countries.");
    private static readonly InvalidOperationException Defect = new("a defect");

    public static TheoryData<string, string, int, string?, string> Failures => new()
    {
        { "a defect", NoData, 500, null, "INTERNAL" },
        { "data that cannot be used", NoData, 500, null, "DATA_BROKEN" },
        { "a store that cannot be read", NoData, 503, "5", "STORE_BROKEN" },
        { "a transient failure", NoData, 503, "5", "BUSY" },
        { "a timeout", NoData, 503, "5", "TIMEOUT" },
        { "a defect", SomeData, 200, null, "INTERNAL" },
        { "a store that cannot be read", SomeData, 200, null, "STORE_BROKEN" },
        { "a defect", "{ nothing }", 400, null, "VALIDATION_FAILED" },
        { "a defect", "{", 400, null, "SYNTAX_ERROR" },
        { "a defect", "{ mineral(id: null) { id } }", 400, null, "BAD_USER_INPUT" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_of_the_server_is_not_the_clients(string failure, string query, int status, string? retryAfter, string code)
    {
        var answer = await AnswerAsync(failure, query, "application/graphql-response+json");

        Assert.Equal((status, retryAfter, code), (answer.Status, answer.RetryAfter, answer.Code));
    }

    [Theory]
    [InlineData("a defect", NoData, "INTERNAL")]
    [InlineData("a store that cannot be read", NoData, "STORE_BROKEN")]
    [InlineData("a timeout", NoData, "TIMEOUT")]
    [InlineData("a defect", "{ nothing }", "VALIDATION_FAILED")]
    public async Task Plain_json_has_status_200_for_whatever_is_well_formed(string failure, string query, string code)
    {
        var answer = await AnswerAsync(failure, query, "application/json");

        Assert.Equal((200, null, code), (answer.Status, answer.RetryAfter, answer.Code));
    }

    private static async Task<(int Status, string? RetryAfter, string Code)> AnswerAsync(string failure, string query, string accept)
    {
        await using var store = new FailingStore(failure switch
        {
            "a defect" => Defect,
            "data that cannot be used" => Unusable,
            "a store that cannot be read" => Unreadable,
            "a transient failure" => Busy,
            _ => null,
        });
        var limits = new ApiLimits { Time = failure == "a timeout" ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromMinutes(1) };
        using var executor = new GraphQlExecutor(store, limits, TimeProvider.System);
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Path = "/graphql";
        context.Request.ContentType = "application/json";
        context.Request.Headers.Accept = accept;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query })));
        context.Response.Body = new MemoryStream();
        using var streams = new EventStreams(executor, new LimitSettings(), TimeProvider.System, CancellationToken.None);
        using var queue = new ExecutionQueue(new LimitSettings());
        var log = new FailureLog(NullLogger<FailureLog>.Instance, TimeProvider.System);
        var reader = new GraphQlRequestReader(new LimitSettings(), log, new AllowedDocuments(null));
        await new GraphQlEndpoint(executor, new LimitSettings(), streams, queue, reader).AnswerAsync(context);

        var body = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        var retryAfter = context.Response.Headers.RetryAfter.Count == 0 ? null : context.Response.Headers.RetryAfter.ToString();
        return (context.Response.StatusCode, retryAfter, ServerProcess.Error(body).Code);
    }
}
