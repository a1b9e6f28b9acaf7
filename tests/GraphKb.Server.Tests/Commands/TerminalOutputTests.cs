using System.Text.Json;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Commands;

/// <summary>Text from outside reaches a terminal without control characters, marks of direction, and lines without end.</summary>
public sealed class TerminalOutputTests : IDisposable
{
    private const string Evil = "a\u001b[31m\u009bb\u202ec\u2066d";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_name_of_a_directory()
    {
        var (code, output, error) = await ServerProcess.RunAsync("check", "/nowhere/" + Evil);

        Assert.Equal(1, code);
        AssertPlain(output + error);
        Assert.Contains("/nowhere/a\\u001B[31m\\u009Bb\\u202Ec\\u2066d", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "package", "--database", "/nowhere/")]
    [InlineData("query", "{ __typename }", "--database", "/nowhere/")]
    [InlineData("export", "/proc/")]
    [InlineData("query", "--file", "/nowhere/")]
    [InlineData("query", "{ __typename }", "--store", "")]
    [InlineData("serve", "--urls", "")]
    [InlineData("")]
    public async Task An_argument_of_a_command(params string[] args)
    {
        WriteMinerals("Alpha");
        var (code, output, error) = await ServerProcess.RunInAsync(_directory.FullName, [], [.. args[..^1], args[^1] + Evil]);

        Assert.Equal((1, ""), (code, output));
        AssertPlain(error);
    }

    [Fact]
    public async Task A_name_of_100_000_letters_is_cut()
    {
        var (_, output, error) = await ServerProcess.RunAsync("check", new string('x', 100_000));

        Assert.All((output + error).Split('\n'), line => Assert.InRange(line.Length, 0, 2001));
    }

    [Fact]
    public async Task Cells_of_a_package_in_reports_and_answers()
    {
        WriteMinerals("x\u202ey" + new string('z', 100));
        var database = Path.Combine(_directory.FullName, "a.db");
        var report = await ServerProcess.RunInAsync(_directory.FullName, [], "check", "package", "--table");
        await ServerProcess.RunInAsync(_directory.FullName, [], "import", "package", "--database", database);
        var answer = await ServerProcess.RunAsync("query", "{ mineral(id: \"mineral:a\") { name } }", "--database", database);

        AssertPlain(report.Output + report.Error + answer.Output);
        Assert.Contains("| x\\u202Ey" + new string('z', 77) + "… |", report.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(
            "x\u202ey" + new string('z', 100),
            json.RootElement.GetProperty("data").GetProperty("mineral").GetProperty("name").GetString());
    }

    private static void AssertPlain(string text)
    {
        Assert.NotEqual("", text);
        Assert.DoesNotContain(text, letter => letter != '\n' && (char.IsControl(letter) || letter is '\u202e' or '\u2066'));
    }

    private void WriteMinerals(string name)
    {
        var package = _directory.CreateSubdirectory("package").FullName;
        File.WriteAllText(Path.Combine(package, "minerals.csv"), $"id,name\nmineral:a,{name}\n");
    }
}
