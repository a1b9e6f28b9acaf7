namespace GraphKb.Server.Tests.Commands;

/// <summary>Commands with several data packages, each a layer over those before it.</summary>
public sealed class LayerCommandTests : IDisposable
{
    private const string Query = "{ dataset { packages } country(code: \"KOR\") { name package } }";

    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    public LayerCommandTests()
    {
        Write("base", ("countries.csv", "code,name\nKOR,South Korea\nJPN,Japan\n"));
        Write("mine", ("countries.csv", "code,name\nKOR,Korea\n"), ("overrides.csv", "id,hidden\ncountry:JPN,true\n"));
    }

    private string Base => Path.Combine(_directory, "base");

    private string Mine => Path.Combine(_directory, "mine");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Packages_are_checked_and_imported_together()
    {
        var database = Path.Combine(_directory, "a.db");
        var check = await ServerProcess.RunAsync("check", Base, Mine);
        var import = await ServerProcess.RunAsync("import", Base, Mine, "--database", database);
        var query = await ServerProcess.RunAsync("query", "--database", database, Query);

        Assert.Contains("mine/countries.csv:2: code: warning: nothing refers to KOR", check.Output, StringComparison.Ordinal);
        Assert.Contains("1 entity, 0 facts; 1 row replaced, 1 hidden.\n", check.Output, StringComparison.Ordinal);
        Assert.Contains("1 row added", import.Output, StringComparison.Ordinal);
        Assert.Equal(Answer, query.Output);
    }

    [Fact]
    public async Task Packages_are_read_into_memory_for_other_commands()
    {
        var query = await ServerProcess.RunAsync("query", "--package", Base, "--package", Mine, Query);
        var export = await ServerProcess.RunAsync("export", Path.Combine(_directory, "out"), "--package", Base, "--package", Mine);
        var again = await ServerProcess.RunAsync("query", "--package", Path.Combine(_directory, "out"), Query);

        Assert.Equal(Answer, query.Output);
        Assert.Equal(0, export.Code);
        Assert.Equal(Answer, again.Output);
    }

    [Theory]
    [InlineData("--package and --database are both given; expected one of them", "--package", "x", "--database", "a.db")]
    [InlineData("--package and --store neo4j are both given; expected one of them", "--package", "x", "--store", "neo4j")]
    [InlineData("--package is blank or has a semicolon in it", "--package", "a;b")]
    [InlineData("/nowhere has 1 error; nothing was changed.", "--package", "/nowhere")]
    public async Task A_mistake_is_one_sentence(string sentence, params string[] options)
    {
        var (code, _, error) = await ServerProcess.RunAsync(["query", "{ __typename }", .. options]);

        Assert.Equal(1, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    private static string Answer =>
        "{\"data\":{\"dataset\":{\"packages\":[\"base\",\"mine\"]},\"country\":{\"name\":\"Korea\",\"package\":\"mine\"}}}\n";

    private void Write(string name, params (string File, string Contents)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_directory, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), $$"""{ "name": "{{name}}", "resources": [] }""");
        foreach (var (file, contents) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), contents);
        }
    }
}
