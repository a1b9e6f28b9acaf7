using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace GraphKb.Server.Tests.Http.Security;

/// <summary>With keys in the settings, everything but health needs one of them.</summary>
public sealed class KeyTests
{
    // printf 'gkb_first' | sha256sum
    private const string FirstHash = "249fcf11f5afdd8ee53648f8ddc0ab461e3647827274cef146fc731bea2ab80f";
    private const string Question = "/graphql?query=%7B__typename%7D";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_made_key_is_random_and_printed_with_its_SHA_256_hash()
    {
        var (key, hash) = await MakeKeyAsync();
        var (other, _) = await MakeKeyAsync();

        Assert.Matches("^gkb_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))), hash);
        Assert.NotEqual(key, other);
    }

    [Fact]
    public async Task Each_of_several_keys_opens_the_server_and_nothing_else_does()
    {
        var (key, hash) = await MakeKeyAsync();
        await using var server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_AUTH__KEYS__0"] = FirstHash.ToUpperInvariant(),
            ["GRAPHKB_AUTH__KEYS__1"] = hash,
        });

        foreach (var path in new[] { Question, "/graphiql/questions", "/schema.graphql", "/nothing" })
        {
            using var refused = await GetAsync(server, path, null);
            Assert.Equal(
                (HttpStatusCode.Unauthorized, "Bearer realm=\"graphkb\""),
                (refused.StatusCode, refused.Headers.WwwAuthenticate.ToString()));
            Assert.Equal(
                "A key is needed; send it in the header \"Authorization: Bearer KEY\".\n", await refused.Content.ReadAsStringAsync(Stop));
        }

        foreach (var wrong in new[] { hash, key + "x", key[..^1], "", "gkb_", new string('k', 8000) })
        {
            using var refused = await GetAsync(server, Question, "Bearer " + wrong);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var basic = await GetAsync(server, Question, "Basic " + key);
        using var first = await GetAsync(server, Question, "Bearer gkb_first");
        using var second = await GetAsync(server, Question, "bearer " + key);
        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK), (basic.StatusCode, first.StatusCode, second.StatusCode));
        Assert.Equal("{\"data\":{\"__typename\":\"Query\"}}", await second.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/")]
    [InlineData("/site/mt-weld-mine")]
    public async Task Health_and_the_page_that_asks_for_a_key_need_none(string path)
    {
        await using var server = await ServerProcess.ServeAsync(new() { ["GRAPHKB_AUTH__KEYS__0"] = FirstHash });
        using var answer = await GetAsync(server, path, null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_needed_a_key_is_not_for_shared_caches()
    {
        await using var server = await ServerProcess.ServeAsync(new() { ["GRAPHKB_AUTH__KEYS__0"] = FirstHash });
        using var question = await GetAsync(server, Question, "Bearer gkb_first");
        using var refused = await GetAsync(server, Question, null);

        Assert.Equal("no-cache, private", question.Headers.CacheControl!.ToString());
        Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("GRAPHKB_AUTH__KEYS", FirstHash, "The setting Auth:Keys (or GRAPHKB_AUTH__KEYS) is a list; ")]
    [InlineData("GRAPHKB_AUTH__KEYS__0", "gkb_a-key-itself", "The setting Auth:Keys:0 (or GRAPHKB_AUTH__KEYS__0) is no hash; ")]
    [InlineData("GRAPHKB_AUTH__AUTHORITY", "https://id.example", "Of the settings Auth:Authority and Auth:Audience ")]
    public async Task A_mistake_in_these_settings_does_not_open_the_server(string variable, string value, string sentence)
    {
        var (code, _, error) = await ServerProcess.RunAsync(new Dictionary<string, string?> { [variable] = value }, "serve");

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key-itself", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_hash_in_a_file_of_settings_does_not_open_the_server()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{ "Auth": { "Keys": ["", ""] } }""", Stop);
        var (code, _, error) = await ServerProcess.RunAsync("serve", "--settings", file);

        Assert.Equal(1, code);
        Assert.StartsWith("The setting Auth:Keys:0 (or GRAPHKB_AUTH__KEYS__0) is blank; ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT", "")]
    [InlineData("http://0.0.0.0:PORT", "Everybody who can reach http://0.0.0.0:PORT over the network can read all data, because no key ")]
    [InlineData("http://[::]:PORT", "Everybody who can reach http://[::]:PORT over the network can read all data, because no key is ")]
    public async Task A_server_that_others_can_reach_says_so(string url, string sentence) =>
        AssertNotice(sentence, await ReadNoticeAsync(url, []));

    [Fact]
    public async Task A_server_with_a_key_but_without_tls_says_so() => AssertNotice(
        "Keys and answers of http://0.0.0.0:PORT cross the network without encryption; ",
        await ReadNoticeAsync("http://0.0.0.0:PORT", new() { ["GRAPHKB_AUTH__KEYS__0"] = FirstHash }));

    private static void AssertNotice(string start, (string Error, string Port) notice)
    {
        var error = notice.Error.Replace(notice.Port, "PORT", StringComparison.Ordinal);
        Assert.StartsWith(start, error, StringComparison.Ordinal);
        Assert.Equal(start.Length == 0 ? 0 : 1, error.Count(letter => letter == '\n'));
    }

    private static async Task<(string Error, string Port)> ReadNoticeAsync(string url, Dictionary<string, string?> environment)
    {
        var port = ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var address = url.Replace("PORT", port, StringComparison.Ordinal);
        using var process = ServerProcess.Start(environment, "serve", "--urls", address);
        await process.StandardOutput.ReadLineAsync(Stop);
        await process.StandardOutput.ReadLineAsync(Stop);
        await Task.Delay(TimeSpan.FromMilliseconds(500), Stop);
        process.Kill();
        return (await process.StandardError.ReadToEndAsync(Stop), port);
    }

    private static async Task<(string Key, string Hash)> MakeKeyAsync()
    {
        var (code, output, _) = await ServerProcess.RunAsync("key");
        Assert.Equal(0, code);
        var lines = output.Trim().Split('\n');
        return (lines[0]["key  ".Length..], lines[1]["hash ".Length..]);
    }

    private static async Task<HttpResponseMessage> GetAsync(ServerProcess server, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        return await server.Client.SendAsync(request, Stop);
    }
}
