using System.Diagnostics;
using System.Globalization;

namespace GraphKb.Server.Tests.Http;

/// <summary>What anonymous clients learn of a failing store: a code and a general sentence; the log has the rest.</summary>
public sealed class AnonymousErrorTests
{
    private const string Question = "/graphql?query=%7Bdataset%7Bfacts%7D%7D";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Question, "The store cannot be reached; try again later.")]
    [InlineData("/health", "The store cannot be reached; try again later.")]
    [InlineData("/health/ready", "The store cannot be reached; try again later.")]
    public async Task The_address_and_the_user_of_neo4j_are_in_the_log_and_not_in_the_answer(string path, string sentence)
    {
        var neo4j = "http://127.0.0.1:" + ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var url = "http://127.0.0.1:" + ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        using var process = ServerProcess.Start(
            [], "serve", "--urls", url, "--store", "neo4j", "--uri", neo4j, "--user", "secret-user", "--database-name", "secret-base");
        await process.StandardOutput.ReadLineAsync(Stop);
        await process.StandardOutput.ReadLineAsync(Stop);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        using var response = await client.GetAsync(path, Stop);
        var body = await response.Content.ReadAsStringAsync(Stop);

        Assert.Contains(sentence, body, StringComparison.Ordinal);
        Assert.DoesNotContain(neo4j, body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains(neo4j + " (database secret-base) cannot be reached", await ReadLogAsync(process), StringComparison.Ordinal);
    }

    private static async Task<string> ReadLogAsync(Process process)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        process.Kill();
        return await process.StandardOutput.ReadToEndAsync(Stop);
    }
}
