using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Commands;

/// <summary>Each mistake of a user gets one sentence that names the input, what is wrong and what would be right.</summary>
public sealed class ErrorMessageTests(ServerProcess server) : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData("{sites(where:{stages:[MINING, NOPE, NO]}){totalCount}}", "where.stages[1]: NOPE is not a Stage; expected one of MINING, ")]
    [InlineData("{disruption(mineral:\"mineral:rare-earths\",scenario:null){loss}}", "scenario is null; expected a value.")]
    [InlineData("{chains(mineral:\"mineral:rare-earths\",maxHops:50){totalCount}}", "maxHops is 50; it must be from 1 to 12.")]
    [InlineData("{sites(first:-1){totalCount}}", "first is -1; it must be from 0 to 500.")]
    [InlineData("{sites(after:\"x\"){totalCount}}", "\"x\" is not a cursor of this list")]
    [InlineData("{sites(asOf:\"2024-02-30\"){totalCount}}", "asOf: \"2024-02-30\" is not a date; expected YYYY-MM-DD")]
    [InlineData("{alternatives(mineral:\"mineral:rare-earths\",headroom:-1){tonnes}}", "headroom is -1; it must be a number from 0 up")]
    [InlineData("{concentration(mineral:\"mineral:rare-earths\",stage:MINING,by:EITHER){hhi}}", "it must be LOCATION or OWNERSHIP")]
    public async Task A_mistake_in_a_question(string query, string sentence)
    {
        var (code, message) = ServerProcess.Error((await server.QueryAsync(query)).Body);

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Contains(sentence, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{chains(mineral:\"mineral:rare-earthz\"){totalCount}}",
        "There is no mineral \"mineral:rare-earthz\"; nearest existing: mineral:rare-earths")]
    [InlineData("{country(code:\"KOS\"){id}}", "There is no country with the code \"KOS\"; nearest existing: KOR")]
    [InlineData("{country(code:\"chn\"){id}}", "There is no country with the code \"chn\"; nearest existing: CHN")]
    [InlineData("{sites(where:{countries:[\"KOREA\"]}){totalCount}}", "There is no country code \"KOREA\"; nearest existing: KOR")]
    [InlineData(
        "{site(id:\"site:mountain-pas-mine\"){id}}",
        "There is no site with the id \"site:mountain-pas-mine\"; nearest existing: site:mountain-pass-mine")]
    public async Task An_unknown_id_in_a_question(string query, string sentence)
    {
        var (code, message) = ServerProcess.Error((await server.QueryAsync(query)).Body);

        Assert.Equal("NOT_FOUND", code);
        Assert.Contains(sentence, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_with_three_different_mistakes_names_each_and_imports_nothing()
    {
        await WriteAsync("countries.csv", "code,name,region\nKOR,South Korea,\n");
        await WriteAsync("sources.csv", "id,title,publisher,published,url,kind,reliability\nsource:s,S,,,,NEWS,\n");
        await WriteAsync("sites.csv", """
            id,name,stage,country,operator,latitude,longitude,status,opened,closed,aggregate,sources,note
            site:a,A,MINNING,KOR,,,,,,,false,source:s,
            site:b,B,MINING,KOS,,,,,,,false,source:s,
            site:c,C,MINING,KOR,,91,,,,,false,source:s,

            """);
        var database = Path.Combine(_directory.FullName, "a.db");
        var (code, _, error) = await ServerProcess.RunAsync("import", _directory.FullName, "--database", database);

        Assert.NotEqual(0, code);
        Assert.Contains("sites.csv:2: stage: ", error, StringComparison.Ordinal);
        Assert.Contains("sites.csv:3: country: ", error, StringComparison.Ordinal);
        Assert.Contains("sites.csv:4: latitude: ", error, StringComparison.Ordinal);
        Assert.Contains("has 3 errors; nothing was changed.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(database));
    }

    [Fact]
    public async Task A_database_path_that_cannot_be_written_and_a_port_in_use()
    {
        var seed = Path.Combine(AppContext.BaseDirectory, "seed");

        var unwritable = await ServerProcess.RunAsync("import", seed, "--database", "/nowhere/a.db");
        Assert.NotEqual(0, unwritable.Code);
        Assert.Contains("/nowhere/a.db cannot be written", unwritable.Error, StringComparison.Ordinal);

        var inUse = await ServerProcess.RunAsync("serve", "--urls", $"http://127.0.0.1:{server.Port}");
        Assert.NotEqual(0, inUse.Code);
        Assert.Contains(
            $"http://127.0.0.1:{server.Port} cannot be listened on (the port is in use); choose another address with --urls.",
            inUse.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "DIR is blank; expected the name of a directory.")]
    [InlineData("  ", "DIR is blank; expected the name of a directory.")]
    [InlineData("seed/sites.csv", "seed/sites.csv is a file; expected a new or empty directory, or one with a datapackage.json.")]
    [InlineData("seed/sites.csv/", "seed/sites.csv/ is a file; expected a new or empty directory, or one with a datapackage.json.")]
    [InlineData("/proc/out", "/proc/out cannot be written (")]
    [InlineData("/proc", "/proc holds files that are no data package; expected a new or empty directory, or one with a datapackage.json.")]
    [InlineData("seed/sites.csv/out", "expected a directory that exists or can be created, with enough free space.")]
    public async Task A_place_that_an_export_cannot_be_written_to(string directory, string sentence)
    {
        var database = Path.Combine(_directory.FullName, "a.db");
        await ServerProcess.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seed"), "--database", database);
        var (code, output, error) = await ServerProcess.RunAsync("export", directory, "--database", database);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("--format", "edgs", "--format edgs is not known; nearest existing: edges; expected one of graphkb, edges, graphml, ")]
    [InlineData("--as-of", "2026", "--as-of 2026 is not a day; expected one such as 2026-01-31.")]
    [InlineData("--mineral", "mineral:galium", "--mineral mineral:galium is no mineral; nearest existing: mineral:gallium")]
    [InlineData("--mineral", "copper", "--mineral copper is no mineral; nearest existing: mineral:copper")]
    [InlineData("--mineral", "site:gallium", "--mineral site:gallium is no mineral; nearest existing: mineral:gallium")]
    public async Task A_mistake_in_what_is_exported(string option, string value, string sentence)
    {
        var database = Path.Combine(_directory.FullName, "b.db");
        await ServerProcess.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seed"), "--database", database);
        var directory = Path.Combine(_directory.FullName, "out");
        var (code, output, error) = await ServerProcess.RunAsync("export", directory, "--database", database, option, value);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.False(Directory.Exists(directory));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    public async Task A_blank_directory(string command)
    {
        var (code, output, error) = await ServerProcess.RunAsync(command, "");

        Assert.Equal((1, "DIR is blank; expected the name of a directory."), (code, (output + error).Trim()));
    }

    [Fact]
    public async Task A_setting_that_is_no_number_is_named()
    {
        using var process = ServerProcess.Start(new Dictionary<string, string?> { ["GRAPHKB_LIMITS__DEPTH"] = "deep" }, "serve");
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("GRAPHKB_LIMITS__DEPTH) is \"deep\"; expected a whole number from 1 to 60.", error, StringComparison.Ordinal);
    }

    private Task WriteAsync(string file, string text) =>
        File.WriteAllTextAsync(Path.Combine(_directory.FullName, file), text, TestContext.Current.CancellationToken);
}
