using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Commands;

/// <summary>The commands on a Neo4j server.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class Neo4jCommandTests(Neo4jServer neo4j) : IDisposable
{
    private const string Query = """
        {
          dataset { version entities facts }
          chains(mineral: "mineral:dysprosium", to: { countries: ["KOR"] }, first: 3, asOf: "2026-11-23") {
            nodes { sites { id } supplies { id tonnes } }
          }
        }
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Seed => Path.Combine(AppContext.BaseDirectory, "seed");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_imported_is_answered_served_and_exported_as_from_a_file(bool batched)
    {
        var (file, password, options) = await OptionsAsync();
        var embedded = await ServerProcess.RunAsync("import", Seed, "--database", file);
        Assert.Equal((0, ""), (embedded.Code, embedded.Error));
        string[] mode = batched ? ["--batched"] : [];
        var imported = await ServerProcess.RunAsync(password, ["import", Seed, .. options, .. mode]);
        Assert.Equal((0, ""), (imported.Code, imported.Error));
        var repeated = await ServerProcess.RunAsync(password, ["import", Seed, .. options]);
        Assert.Contains("0 rows added, 0 updated, 0 removed", repeated.Output, StringComparison.Ordinal);

        var expected = await ServerProcess.RunAsync("query", "--database", file, Query);
        var answer = await ServerProcess.RunAsync(password, ["query", .. options, Query]);
        Assert.Equal(0, answer.Code);
        Assert.Contains("\"tonnes\"", answer.Output, StringComparison.Ordinal);
        Assert.Equal(expected.Output, answer.Output);

        using var server = await ServeAsync(password, options);
        Assert.Equal(HttpStatusCode.OK, (await server.HealthAsync()).Status);
        Assert.Equal(expected.Output.TrimEnd(), await server.QueryAsync(Query));

        Assert.Equal(0, (await ServerProcess.RunAsync("export", At("from-file"), "--database", file)).Code);
        Assert.Equal(0, (await ServerProcess.RunAsync(password, ["export", At("from-neo4j"), .. options])).Code);
        Assert.Equal(await TextsAsync("from-file"), await TextsAsync("from-neo4j"));
    }

    [Fact]
    public async Task A_batched_import_that_is_stopped_closes_the_database_until_one_is_run_to_its_end()
    {
        var (_, password, options) = await OptionsAsync();
        Assert.Equal(0, (await ServerProcess.RunAsync(password, ["import", Seed, .. options])).Code);
        using var server = await ServeAsync(password, options);
        await LargePackage.WriteAsync(At("large"), 100_000);

        using var import = ServerProcess.Start(password, ["import", At("large"), .. options, "--batched"]);
        while ((await server.HealthAsync()).Status == HttpStatusCode.OK)
        {
            Assert.False(import.HasExited);
            await Task.Delay(20, Stop);
        }

        using var kill = Process.Start("kill", ["-TERM", import.Id.ToString(CultureInfo.InvariantCulture)]);
        await import.WaitForExitAsync(Stop);
        Assert.NotEqual(0, import.ExitCode);
        var error = await import.StandardError.ReadToEndAsync(Stop);
        Assert.Contains("run the import again to finish it.", error, StringComparison.Ordinal);

        var (status, body) = await server.HealthAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("An import into the store has not finished; try again later.", body, StringComparison.Ordinal);
        var refused = await server.QueryAsync(Query);
        Assert.Contains("STORE_INCOMPLETE", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("entities", refused, StringComparison.Ordinal);
        var export = await ServerProcess.RunAsync(password, ["export", At("half"), .. options]);
        Assert.NotEqual(0, export.Code);
        Assert.Contains("half of a batched import", export.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await ServerProcess.RunAsync(password, ["import", Seed, .. options, "--batched"])).Code);
        Assert.Equal(HttpStatusCode.OK, (await server.HealthAsync()).Status);
        Assert.DoesNotContain("errors", await server.QueryAsync(Query), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_directory.FullName, name);

    // The environment passes the password, the options everything else.
    private async Task<(string File, Dictionary<string, string?> Password, string[] Options)> OptionsAsync()
    {
        var options = await neo4j.OptionsAsync();
        return (At("a.db"), new() { ["GRAPHKB_NEO4J_PASSWORD"] = options.Password },
            ["--store", "neo4j", "--uri", options.Uri.ToString(), "--user", options.User, "--database-name", options.Database]);
    }

    private async Task<string[]> TextsAsync(string directory)
    {
        var texts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(At(directory)).Order(StringComparer.Ordinal))
        {
            texts.Add(Path.GetFileName(file) + "\n" + await File.ReadAllTextAsync(file, Stop));
        }

        Assert.NotEmpty(texts);
        return [.. texts];
    }

    private static async Task<RunningServer> ServeAsync(Dictionary<string, string?> password, string[] options)
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        var process = ServerProcess.Start(password, ["serve", "--urls", url, .. options]);
        Assert.StartsWith("GraphKb serves", await process.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        return new RunningServer(process, new HttpClient { BaseAddress = new Uri(url) });
    }

    private sealed class RunningServer(Process process, HttpClient client) : IDisposable
    {
        public async Task<(HttpStatusCode Status, string Body)> HealthAsync()
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Stop);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
        }

        public async Task<string> QueryAsync(string query)
        {
            using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, Stop);
            return await answer.Content.ReadAsStringAsync(Stop);
        }

        public void Dispose()
        {
            client.Dispose();
            process.Kill();
            process.Dispose();
        }
    }
}
