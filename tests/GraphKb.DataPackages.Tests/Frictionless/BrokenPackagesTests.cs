using System.Text.Json;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Writing;
using GraphKb.Testing;

namespace GraphKb.DataPackages.Tests.Frictionless;

/// <summary>
/// What a tool of Frictionless Data notices with the descriptor alone, of all that <c>check</c> reports. The tool is the library
/// <c>tableschema</c> from npm.
/// </summary>
public sealed class BrokenPackagesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    public BrokenPackagesTests() => PackageWriter.Write(WholePackage.Package, Path.Combine(_directory, "good"), "whole", null, Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Prints the number; see it with -showLiveOutput.</summary>
    [Fact]
    public async Task A_tool_notices_every_error_that_the_descriptor_can_express_and_none_in_a_good_package()
    {
        BrokenFile[] all = [.. BrokenFiles.Described, .. BrokenFiles.Checked];
        foreach (var broken in all)
        {
            broken.Apply(Copy(broken.Fault));
        }

        var faults = await CheckAsync(["good", .. all.Select(broken => broken.Fault)]);
        var noticed = all.Where(broken => faults[broken.Fault].Length > 0).ToList();
        TestContext.Current.SendDiagnosticMessage(
            $"Of {all.Length} kinds of errors that check reports, a tool of Frictionless Data notices {noticed.Count}.");

        Assert.Equal([], faults["good"]);
        Assert.Equal(BrokenFiles.Described.Select(broken => broken.Fault), noticed.Select(broken => broken.Fault));
    }

    [Fact]
    public void Check_reports_an_error_in_the_broken_file_of_every_kind() =>
        Assert.All(BrokenFiles.Described.Concat(BrokenFiles.Checked), broken =>
        {
            broken.Apply(Copy(broken.Fault));
            var result = PackageReader.Read(Path.Combine(_directory, broken.Fault), null, Stop);

            Assert.Contains(result.Problems, problem => problem.Severity == Severity.Error && problem.File == broken.File + ".csv");
        });

    private string Copy(string name)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_directory, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_directory, "good")))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        return directory;
    }

    private async Task<Dictionary<string, string[]>> CheckAsync(IEnumerable<string> names)
    {
        var checker = Repository.GetPath("tests/GraphKb.DataPackages.Tests/Frictionless/checker");
        Assert.Equal("", await Programs.RunAsync(checker, "sh", [Repository.GetPath("tests/install-packages.sh"), checker], Stop));
        var program = Path.Combine(checker, "check.mjs");
        var report = await Programs.RunAsync(_directory, "node", [program, .. names], Stop);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(report)!;
    }
}
