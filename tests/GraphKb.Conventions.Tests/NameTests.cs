using System.Text.RegularExpressions;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

public sealed partial class NameTests
{
    private static readonly string[] Skipped = [".git", "artifacts", "node_modules"];
    private static readonly string[] TextFiles =
        [".json", ".config", ".props", ".targets", ".csproj", ".sh", ".md", ".npmrc", ".yml", ".yaml"];

    private static readonly string[] BannedWords = ["Helper", "Manager", "Util", "Service", "Dto", "Base", "Impl"];

    [Fact]
    public void No_file_names_a_package_registry() => Assert.DoesNotContain(
        Files(Repository.Root, "*.*").Where(file => TextFiles.Contains(Path.GetExtension(file))),
        file => Registry().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void No_namespace_segment_equals_the_name_of_a_type_or_of_a_packages_root()
    {
        var sources = Files(Path.Combine(Repository.Root, "src"), "*.cs").Select(File.ReadAllText).ToList();
        var types = sources.SelectMany(text => Type().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet();
        var segments = sources.SelectMany(text => Namespace().Matches(text))
            .SelectMany(match => match.Groups[1].Value.Split('.')).ToHashSet();
        string[] packages = ["GraphQL", "CsvHelper", "Spectre", "System", "Microsoft", "Xunit", "CsCheck"];

        Assert.Equal([], segments.Intersect(types));
        Assert.Equal([], segments.Intersect(packages));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var types = Files(Path.Combine(Repository.Root, "src"), "*.cs")
            .SelectMany(file => Type().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.DoesNotContain(types, type => BannedWords.Any(word => type.EndsWith(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Files(string directory, string pattern) =>
        Directory.EnumerateFiles(directory, pattern, new EnumerationOptions { AttributesToSkip = FileAttributes.None })
            .Concat(Directory.EnumerateDirectories(directory)
                .Where(child => !Skipped.Contains(Path.GetFileName(child))).SelectMany(child => Files(child, pattern)));

    [GeneratedRegex("registry\\.npm" + "js|api\\.nuget\\." + "org|nuget\\.org/v3|\"resolved\": \"http")]
    private static partial Regex Registry();

    [GeneratedRegex(
        "^(?:public|internal|\\s{4}private)(?: sealed| static| readonly| abstract| partial)* "
        + "(?:class|struct|enum|interface|record struct|record) (\\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex("^namespace ([\\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
