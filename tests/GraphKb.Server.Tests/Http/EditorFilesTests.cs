using System.Net;
using System.Text.RegularExpressions;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Http;

public sealed partial class EditorFilesTests(ServerProcess server)
{
    [Fact]
    public async Task An_address_with_the_hash_of_the_content_may_be_kept_for_ever()
    {
        var page = await server.Client.GetStringAsync(new Uri("/graphiql", UriKind.Relative), TestContext.Current.CancellationToken);
        var address = HashedAddress().Match(page).Value;
        using var answer = await GetAsync(address);

        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("/graphiql/start.js")]
    [InlineData("/graphiql/start.js?v=0000000000000000")]
    public async Task Every_other_address_is_validated_by_its_ETag(string address)
    {
        using var first = await GetAsync(address);
        using var repeated = await GetAsync(address, first.Headers.ETag!.ToString());

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, repeated.StatusCode);
    }

    [Theory]
    [InlineData("/graphiql/nowhere.js")]
    [InlineData("/graphiql/..%2fappsettings.json")]
    [InlineData("/graphiql/%2e%2e/appsettings.json")]
    public async Task There_are_no_other_files(string address)
    {
        using var answer = await GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (etag is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(etag);
        }

        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"/graphiql/graphiql\.min\.js\?v=[0-9a-f]{16}")]
    private static partial Regex HashedAddress();
}
