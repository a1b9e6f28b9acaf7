using System.Diagnostics;
using System.Net;
using System.Text;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private static readonly int Port = ServerProcess.FreePort();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_seed_has_no_errors_and_can_be_imported_queried_and_exported()
    {
        var database = Path.Combine(_directory.FullName, "a.db");

        Assert.Equal(0, (await ServerProcess.RunAsync("check", Seed())).Code);
        Assert.Equal(0, (await ServerProcess.RunAsync("import", Seed(), "--database", database)).Code);
        var repeated = await ServerProcess.RunAsync("import", Seed(), "--database", database);
        Assert.Contains("0 rows added, 0 updated, 0 removed", repeated.Output, StringComparison.Ordinal);
        const string Query = "query($c: CountryCode!) { country(code: $c) { name } }";
        var query = await ServerProcess.RunAsync("query", "--database", database, Query, "--variables", "{\"c\":\"KOR\"}");
        Assert.Equal("{\"data\":{\"country\":{\"name\":\"South Korea\"}}}\n", query.Output);
        Assert.Equal(0, (await ServerProcess.RunAsync("export", At("out"), "--database", database)).Code);
        Assert.Equal(0, (await ServerProcess.RunAsync("check", At("out"))).Code);

        // Without a database the seed itself is exported.
        Assert.Equal(0, (await ServerProcess.RunAsync("export", At("of-seed"))).Code);
        Assert.Equal(await ReadAsync("out"), await ReadAsync("of-seed"));

        string At(string name) => Path.Combine(_directory.FullName, name);
        Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(At(name), "supplies.csv"), Stop);
    }

    [Fact]
    public async Task A_running_server_serves_what_another_process_imports()
    {
        var (database, package) = (Path.Combine(_directory.FullName, "followed.db"), _directory.CreateSubdirectory("package"));
        var countries = Path.Combine(package.FullName, "countries.csv");
        await File.WriteAllTextAsync(countries, "code,name,region\nKOR,South Korea,\n", Stop);
        Assert.Equal(0, (await ServerProcess.RunAsync("import", package.FullName, "--database", database)).Code);
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start("serve", "--database", database, "--urls", $"http://127.0.0.1:{port}");
        await server.StandardOutput.ReadLineAsync(Stop);
        await server.StandardOutput.ReadLineAsync(Stop);

        await File.WriteAllTextAsync(countries, "code,name,region\nKOR,Korea,\nJPN,Japan,\n", Stop);
        Assert.Equal(0, (await ServerProcess.RunAsync("import", package.FullName, "--database", database)).Code);

        Assert.Equal(
            "The data changed: GraphKb serves 2 entities, 0 facts.",
            await server.StandardOutput.ReadLineAsync(Stop));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Equal(
            (HttpStatusCode.OK, "{\"data\":{\"country\":{\"name\":\"Korea\"}}}"),
            await PostAsync(client, "{\"query\":\"{ country(code: \\\"KOR\\\") { name } }\"}", "application/json"));
        server.Kill();
    }

    [Theory]
    [InlineData("check", "/nowhere")]
    [InlineData("import", "/nowhere", "--database", "a.db")]
    [InlineData("query", "{ site(id: \"site:x\") { name } }")]
    [InlineData("query", "--database", "/nowhere/a.db", "{ __typename }")]
    [InlineData("query", "{ __typename }", "--variables", "{")]
    [InlineData("query", "{ __typename }", "--variables", "[1]")]
    [InlineData("query", "--file", "/nowhere.graphql")]
    [InlineData("query", "--database", "", "{ __typename }")]
    [InlineData("check")]
    [InlineData("exprt", "out")]
    [InlineData("query")]
    [InlineData("query", "--store", "neo4j", "{ __typename }")]
    [InlineData("query", "--store", "oracle", "{ __typename }")]
    [InlineData("query", "--store", "neo4j", "--uri", "http://neo4j:secret@localhost:7474", "{ __typename }")]
    [InlineData("query", "--store", "neo4j", "--uri", "bolt://localhost:7687", "{ __typename }")]
    [InlineData("import", "seed", "--store", "neo4j", "--uri", "http://127.0.0.1:1")]
    [InlineData("import", "seed")]
    [InlineData("export")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--urls", "http://127.0.0.1:5998/path")]
    [InlineData("serve", "--urls", "http://127.0.0.1:5998?x=1")]
    [InlineData("serve", "--urls", "http://user@127.0.0.1:5998")]
    [InlineData("serve", "--urls", "http://no.such.host.invalid:5998")]
    [InlineData("serve", "--urls", "http://256.256.256.256:5998")]
    public async Task A_mistake_ends_with_a_code_other_than_zero_and_no_stack_trace(params string[] args)
    {
        var (code, output, error) = await ServerProcess.RunAsync(args);

        Assert.NotEqual(0, code);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_shows_every_command_as_graphkb()
    {
        var (code, output, error) = await ServerProcess.RunAsync("--help");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Usage:\n  graphkb [command] [options]\n", output, StringComparison.Ordinal);
        Assert.All(
            ["import seed", "check seed", "export out", "query --database", "serve --database"],
            example => Assert.Contains("Example: graphkb " + example, output, StringComparison.Ordinal));
        var ofImport = await ServerProcess.RunAsync("import", "--help");
        Assert.Contains("graphkb import <DIR>... [options]", ofImport.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_printed_alone()
    {
        var (code, output, error) = await ServerProcess.RunAsync("--version");

        Assert.Equal((0, ""), (code, error));
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+[^ ]*\n$", output);
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'exprt'; nearest existing: export; see graphkb --help.", "exprt")]
    [InlineData("Unrecognized command or argument 'x'; see graphkb --help.", "x")]
    [InlineData(
        "Unrecognized command or argument '--frist'; nearest existing: --first; see graphkb ask largest-sites --help.",
        "ask", "largest-sites", "--frist")]
    [InlineData(
        "Unrecognized command or argument '--tabel'; nearest existing: --table; see graphkb check --help.", "check", "x", "--tabel")]
    [InlineData("Unrecognized command or argument '--package'; see graphkb import --help.", "import", "x", "--package", "y")]
    [InlineData("Unrecognized command or argument '--zz'; see graphkb export --help.", "export", "--zz")]
    [InlineData("Unrecognized command or argument '--zz'; see graphkb map --help.", "map", "x.yaml", "x.csv", "--zz", "--out", "y")]
    [InlineData("Unrecognized command or argument '--zz'; see graphkb query --help.", "query", "--zz")]
    [InlineData("Required argument missing for command: 'check'; see graphkb check --help.", "check")]
    [InlineData("Required argument missing for option: '--format'; see graphkb export --help.", "export", "out", "--format")]
    [InlineData("--file is blank; expected the name of a file.", "query", "--file", "")]
    [InlineData("--out is blank; expected the name of a file.", "ask", "largest-sites", "--out", " ")]
    public async Task A_wrong_argument_is_one_sentence_on_the_error_stream(string sentence, params string[] args)
    {
        var (code, output, error) = await ServerProcess.RunAsync(args);

        Assert.Equal((1, "", sentence + "\n"), (code, output, error));
    }

    [Fact]
    public async Task A_document_that_is_not_UTF_8_is_refused()
    {
        var file = Path.Combine(_directory.FullName, "q.graphql");
        await File.WriteAllBytesAsync(file, "{ search(text: \"\u00e9\") { totalCount } }".Select(letter => (byte)letter).ToArray(), Stop);

        var (code, output, error) = await ServerProcess.RunAsync("query", "--file", file);

        Assert.Equal((1, "", $"--file {file} holds a byte that is not UTF-8 (0xE9); expected text in UTF-8.\n"), (code, output, error));
    }

    [Fact]
    public async Task The_server_answers_by_the_rules_of_GraphQL_over_HTTP_and_stops_on_sigterm()
    {
        using var server = ServerProcess.Start("serve", "--urls", $"http://127.0.0.1:{Port}");
        var first = await server.StandardOutput.ReadLineAsync(Stop);
        Assert.StartsWith("GraphKb serves", first, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };

        Assert.Equal(
            (HttpStatusCode.OK, "{\"data\":{\"__typename\":\"Query\"}}"),
            await PostAsync(client, "{\"query\":\"{__typename}\"}", "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(client, "{", "application/json")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(client, "{}", "text/plain")).Status);
        Assert.Contains("GraphKb", await client.GetStringAsync(new Uri("/", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.NotEqual(0, (await ServerProcess.RunAsync("serve", "--urls", $"http://127.0.0.1:{Port}")).Code);

        using var kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await server.WaitForExitAsync(Stop);
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public async Task A_server_whose_Neo4j_is_away_is_alive_and_not_ready()
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        using var server = ServerProcess.Start("serve", "--urls", url, "--store", "neo4j", "--uri", "http://127.0.0.1:1");
        Assert.Contains("not ready", await server.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        using var health = await client.GetAsync(new Uri("/health", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        var (_, body) = await PostAsync(client, "{\"query\":\"{dataset{facts}}\"}", "application/json");
        Assert.Contains("STORE_UNAVAILABLE", body, StringComparison.Ordinal);
        server.Kill();
    }

    [Fact]
    public async Task An_import_stopped_by_sigterm_leaves_the_database_as_it_was()
    {
        var database = Path.Combine(_directory.FullName, "b.db");
        await ServerProcess.RunAsync("import", Seed(), "--database", database);
        var before = (await ServerProcess.RunAsync("query", "--database", database, "{dataset{version}}")).Output;
        await LargePackage.WriteAsync(Path.Combine(_directory.FullName, "large"), 600_000);

        using var import = ServerProcess.Start("import", Path.Combine(_directory.FullName, "large"), "--database", database);
        Assert.StartsWith("read 500,000 rows", await import.StandardError.ReadLineAsync(Stop), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-TERM", import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await import.WaitForExitAsync(Stop);

        Assert.NotEqual(0, import.ExitCode);
        Assert.Contains("nothing was changed", await import.StandardError.ReadToEndAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(before, (await ServerProcess.RunAsync("query", "--database", database, "{dataset{version}}")).Output);
    }

    [Fact]
    public async Task An_export_of_many_rows_says_how_far_it_has_come()
    {
        var database = Path.Combine(_directory.FullName, "c.db");
        await LargePackage.WriteAsync(Path.Combine(_directory.FullName, "large"), 510_000);
        await ServerProcess.RunAsync("import", Path.Combine(_directory.FullName, "large"), "--database", database);
        var (code, _, error) = await ServerProcess.RunAsync("export", Path.Combine(_directory.FullName, "out"), "--database", database);

        Assert.Equal((0, "wrote 500,001 of 510,002 rows (sites.csv)"), (code, error.Trim().Split('\n')[^1]));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static string Seed() => Path.Combine(AppContext.BaseDirectory, "seed");
}
