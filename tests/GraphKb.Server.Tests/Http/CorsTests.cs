using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Http;

public sealed class CorsTests
{
    [Fact]
    public async Task Pages_of_other_origins_are_not_allowed_by_default()
    {
        await using var server = await ServerProcess.ServeAsync([]);
        using var answer = await PreflightAsync(server, "https://example.org");

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_origins_of_the_setting_are_allowed_and_no_other()
    {
        await using var server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_CORS__ORIGINS"] = "https://example.org;http://localhost:3000",
        });
        using var allowed = await PreflightAsync(server, "http://localhost:3000");
        using var refused = await PreflightAsync(server, "https://example.com");

        Assert.Equal(["http://localhost:3000"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["content-type"], allowed.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_star_allows_every_origin()
    {
        await using var server = await ServerProcess.ServeAsync(new() { ["GRAPHKB_CORS__ORIGINS"] = "*" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(
            "{\"data\":{\"__typename\":\"Query\"}}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> PreflightAsync(ServerProcess server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
