using GraphKb.Testing;

namespace GraphKb.Server.Tests.Commands;

public sealed class MapTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Profile => Repository.GetPath("profiles", "baci.yaml");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_mapped_imported_and_queried()
    {
        var (file, package, database) = (GetPath("baci.csv"), GetPath("mine"), GetPath("mine.db"));
        await File.WriteAllTextAsync(file, "t,i,j,k,v,q\n2024,156,410,282520,23683.6,3179\n2024,490,410,811292,10,5\n", Stop);

        var mapped = await ServerProcess.RunAsync("map", Profile, file, "--out", package);

        Assert.Equal(0, mapped.Code);
        Assert.StartsWith(
            "baci.csv: 2 rows read, 1 placed, 0 passed over, 1 refused, 0 waiting.\n", mapped.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await ServerProcess.RunAsync("import", package, "--database", database)).Code);
        var answer = await ServerProcess.RunAsync("query", "--database", database, "{ mineral(id: \"mineral:lithium\") { name } }");
        Assert.Equal("{\"data\":{\"mineral\":{\"name\":\"Lithium\"}}}\n", answer.Output);
    }

    [Theory]
    [InlineData("--out is blank; expected the name of a directory.", "--out", "")]
    [InlineData("--base is blank; expected the name of a directory.", "--out", "mine", "--base", " ")]
    public async Task A_blank_directory_is_named(string sentence, params string[] options)
    {
        var (code, _, error) = await ServerProcess.RunAsync(["map", Profile, Profile, .. options]);

        Assert.Equal((1, sentence), (code, error.Trim()));
    }

    [Fact]
    public async Task A_run_that_places_nothing_fails_and_says_where_the_reasons_are()
    {
        var file = GetPath("baci.csv");
        await File.WriteAllTextAsync(file, "t,i,j,k,v,q\n2024,999,410,282520,1,1\n", Stop);

        var mapped = await ServerProcess.RunAsync("map", Profile, file, "--out", GetPath("mine"));

        Assert.Equal(1, mapped.Code);
        Assert.Contains($"\n{GetPath("mine")}: no rows.\n", mapped.Output, StringComparison.Ordinal);
        var refused = await File.ReadAllTextAsync(GetPath("mine/refused.csv"), Stop);
        Assert.Contains("\"\"999\"\" is no country that is known", refused, StringComparison.Ordinal);
        Assert.Contains("refused.csv", mapped.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.yaml", "baci.csv", "nowhere.yaml does not exist; expected a profile, such as profiles/facilities.yaml.")]
    [InlineData("", "nowhere.csv", "nowhere.csv does not exist; expected a CSV, Excel or JSON lines file.")]
    [InlineData("", "", " is a folder; expected a CSV, Excel or JSON lines file.")]
    public async Task A_file_that_is_missing_is_named_in_one_line(string profile, string file, string sentence)
    {
        await File.WriteAllTextAsync(GetPath("baci.csv"), "t,i,j,k,v,q\n", Stop);

        var mapped = await ServerProcess.RunAsync(
            "map", profile.Length == 0 ? Profile : GetPath(profile), GetPath(file), "--out", GetPath("mine"));

        Assert.Equal(1, mapped.Code);
        Assert.Contains(sentence, mapped.Error, StringComparison.Ordinal);
        Assert.Equal(1, mapped.Error.Trim().Count(letter => letter == '\n') + 1);
        Assert.False(Directory.Exists(GetPath("mine")));
    }

    private string GetPath(string name) => Path.Combine(_directory.FullName, name);
}
