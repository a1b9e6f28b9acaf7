namespace GraphKb.Server.Tests;

public sealed class PagesTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Fact]
    public async Task The_page_says_what_runs_here_and_links_to_the_editor()
    {
        var page = await GetAsync("/");

        Assert.Contains("<dt>Store</dt><dd>embedded</dd>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/graphiql\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_needs_nothing_from_elsewhere()
    {
        var page = await GetAsync("/graphiql");

        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var part in page.Split('"').Where(word => word.StartsWith("/graphiql/", StringComparison.Ordinal)))
        {
            Assert.NotEmpty(await GetAsync(part));
        }
    }

    [Fact]
    public async Task Health_tells_alive_from_ready()
    {
        Assert.Equal("{\"alive\":true,\"ready\":true,\"because\":null}", await GetAsync("/health"));
        Assert.Equal("alive\n", await GetAsync("/health/live"));
        Assert.Equal("ready\n", await GetAsync("/health/ready"));
    }

    private Task<string> GetAsync(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
