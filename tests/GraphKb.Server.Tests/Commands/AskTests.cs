using GraphKb.Testing;

namespace GraphKb.Server.Tests.Commands;

/// <summary>The command <c>ask</c>.</summary>
public sealed class AskTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Without_a_name_it_lists_the_questions()
    {
        var (code, output, error) = await ServerProcess.RunAsync("ask");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\nfind                      What is called so?\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_a_table_with_its_sources()
    {
        var (code, output, _) = await ServerProcess.RunAsync("ask", "largest-sites", "--mineral", "mineral:copper", "--first", "2");

        Assert.Equal(0, code);
        Assert.Contains("variables: mineral=mineral:copper, stages=[MINING], first=2\n", output, StringComparison.Ordinal);
        Assert.Contains("site:escondida-mine", output, StringComparison.Ordinal);
        Assert.Contains("\n2 rows; unknown is blank. Sources:\n  source:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_command_on_the_seed_leaves_a_copy_that_the_next_one_answers_from()
    {
        Dictionary<string, string?> data = new() { ["XDG_DATA_HOME"] = _directory.FullName };
        string[] question = ["ask", "exposure", "--mineral", "mineral:rare-earths", "--of", "KOR"];
        var first = await ServerProcess.RunAsync(data, question);
        var copy = Assert.Single(_directory.GetFiles("graphkb/*"));
        var second = await ServerProcess.RunAsync(data, question);

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal(first, second);
        Assert.Equal([copy.FullName], _directory.GetFiles("*", SearchOption.AllDirectories).Select(file => file.FullName));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_changes_no_answer()
    {
        var file = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(file, "", Stop);
        Dictionary<string, string?> data = new() { ["XDG_DATA_HOME"] = file };

        var (code, output, error) = await ServerProcess.RunAsync(data, "ask", "largest-sites", "--first", "1");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\n1 row;", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "# question: ")]
    [InlineData("xlsx", "PK")]
    [InlineData("parquet", "PAR1")]
    [InlineData("geojson", "{\"type\":\"FeatureCollection\"")]
    public async Task The_ending_of_the_file_chooses_the_format(string format, string start)
    {
        var file = Path.Combine(_directory.FullName, "answer." + format);
        var (code, output, _) = await ServerProcess.RunAsync("ask", "largest-sites", "--first", "3", "--out", file);

        Assert.Equal(0, code);
        Assert.StartsWith($"{file}: 3 rows, ", output, StringComparison.Ordinal);
        Assert.StartsWith(start, await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
        Assert.Single(_directory.GetFiles());
    }

    [Fact]
    public async Task A_link_stays_a_link_and_other_files_stay_as_they_are()
    {
        var file = Path.Combine(_directory.FullName, "answer.csv");
        await File.WriteAllTextAsync(file, "old", Stop);
        await File.WriteAllTextAsync(file + ".part", "mine", Stop);
        File.CreateSymbolicLink(Path.Combine(_directory.FullName, "link.csv"), "answer.csv");

        var (code, _, _) = await ServerProcess.RunAsync(
            "ask", "largest-sites", "--first", "1", "--out", Path.Combine(_directory.FullName, "link.csv"));

        Assert.Equal(0, code);
        Assert.Equal("answer.csv", new FileInfo(Path.Combine(_directory.FullName, "link.csv")).LinkTarget);
        Assert.StartsWith("# question: ", await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file + ".part", Stop));
    }

    [Fact]
    public async Task A_file_that_cannot_take_its_place_leaves_no_draft()
    {
        var folder = _directory.CreateSubdirectory("answer.csv");

        var (code, _, error) = await ServerProcess.RunAsync("ask", "largest-sites", "--first", "1", "--out", folder.FullName);

        Assert.Equal(1, code);
        Assert.StartsWith($"--out {folder.FullName} cannot be written (", error, StringComparison.Ordinal);
        Assert.Empty(_directory.GetFiles());
    }

    [Fact]
    public async Task A_device_is_written_to_and_stays()
    {
        var (code, output, _) = await ServerProcess.RunAsync(
            "ask", "largest-sites", "--first", "1", "--format", "csv", "--out", "/dev/stdout");

        Assert.Equal(0, code);
        Assert.StartsWith("# question: ", output, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo("/dev/stdout").LinkTarget);
    }

    [Theory]
    [InlineData(">", "# question: ")]
    [InlineData(">>", "old\n# question: ")]
    public async Task The_output_stream_as_a_file_has_the_answer_alone(string redirection, string start)
    {
        var file = Path.Combine(_directory.FullName, "answer.csv");
        await File.WriteAllTextAsync(file, "old\n", Stop);
        var program = Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll");
        await Programs.RunAsync(
            AppContext.BaseDirectory,
            "sh",
            ["-c", $"dotnet '{program}' ask largest-sites --first 1 --format csv --out /dev/stdout {redirection} '{file}'"],
            Stop);

        var written = await File.ReadAllTextAsync(file, Stop);
        Assert.StartsWith(start, written, StringComparison.Ordinal);
        Assert.DoesNotContain("/dev/stdout", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_of_a_question_shows_its_variables_with_defaults()
    {
        var (code, output, _) = await ServerProcess.RunAsync("ask", "chains-through-refining", "--help");

        Assert.Equal(0, code);
        Assert.Contains("--min-confidence <Float>", output, StringComparison.Ordinal);
        Assert.Contains("One of LOCATION, OWNERSHIP, EITHER. Default EITHER.", output, StringComparison.Ordinal);
        Assert.Contains("A chain is a path of supplies", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no question \"larges-sites\"; did you mean largest-sites?", "larges-sites")]
    [InlineData("first is \"many\"; expected a whole number.", "largest-sites", "--first", "many")]
    [InlineData("--format pdf is not known; expected one of json, csv, ", "largest-sites", "--format", "pdf")]
    [InlineData("--out answer.pdf ends in no format; add --format, one of json, ", "largest-sites", "--out", "answer.pdf")]
    [InlineData("The answer to world-trade has no places for geojson; ", "world-trade", "--format", "geojson")]
    [InlineData(
        "The answer to origins-of-intake has no places for geojson; expected one of json, csv, xlsx, parquet, graphml, table.",
        "origins-of-intake", "--format", "geojson")]
    [InlineData("--out /nowhere/a.csv cannot be written (", "about-the-data", "--out", "/nowhere/a.csv")]
    public async Task A_mistake_is_told_in_one_sentence(string expected, params string[] args)
    {
        var (code, output, error) = await ServerProcess.RunAsync(["ask", .. args]);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--settings=")]
    [InlineData("--settings", "")]
    public async Task A_file_of_settings_names_questions_in_every_form_of_the_option(params string[] option)
    {
        var settings = Path.Combine(_directory.FullName, "settings.json");
        await File.WriteAllTextAsync(settings, $"{{\"Questions\":\"{_directory.FullName}\"}}", Stop);
        await File.WriteAllTextAsync(
            Path.Combine(_directory.FullName, "mine.graphql"), "# What is there?\n#\n# Read it.\nquery Mine { dataset { title } }\n", Stop);
        string[] given = [.. option[..^1], option[^1] + settings];

        Assert.Equal(0, (await ServerProcess.RunAsync(["ask", "mine", .. given])).Code);
        Assert.Equal(0, (await ServerProcess.RunAsync(["ask", .. given, "mine"])).Code);
    }

    [Fact]
    public async Task A_folder_with_the_name_of_the_command_is_a_folder()
    {
        var (_, output, _) = await ServerProcess.RunAsync("check", "ask", "other");

        Assert.Contains("ask: not a directory; ", output, StringComparison.Ordinal);
        Assert.Contains("other: not a directory; ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_questions_that_does_not_exist_is_an_error()
    {
        var (code, _, error) = await ServerProcess.RunAsync(new Dictionary<string, string?> { ["GRAPHKB_QUESTIONS"] = "/nowhere" }, "ask");

        Assert.Equal((1, "The folder of questions /nowhere does not exist; expected a folder with .graphql files.\n"), (code, error));
    }
}
