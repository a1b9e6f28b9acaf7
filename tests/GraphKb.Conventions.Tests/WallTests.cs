using System.Text.RegularExpressions;
using System.Xml.Linq;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

public sealed class WallTests
{
    public static TheoryData<string> ProjectFiles => [.. Directory
        .EnumerateFiles(Repository.GetPath("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("GraphKb.Model", "")]
    [InlineData("GraphKb.Engine", "")]
    [InlineData("GraphKb.Analysis", "GraphKb.Engine GraphKb.Model")]
    [InlineData("GraphKb.DataPackages", "GraphKb.Model")]
    [InlineData("GraphKb.Store.Embedded", "GraphKb.Analysis GraphKb.Engine GraphKb.Model Microsoft.Data.Sqlite")]
    [InlineData(
        "GraphKb.Store.Neo4j",
        "GraphKb.Analysis GraphKb.Engine GraphKb.Model Microsoft.Extensions.Caching.Memory Microsoft.Extensions.Http.Resilience "
        + "Neo4j.Driver")]
    [InlineData(
        "GraphKb.Api", "GraphKb.Analysis GraphKb.Model GraphQL GraphQL.MicrosoftDI GraphQL.SystemTextJson Microsoft.AspNetCore.App")]
    [InlineData("GraphKb.Questions", "GraphKb.Api GraphKb.Model Parquet.Net SpreadCheetah")]
    [InlineData("GraphKb.Mapping", "CsvHelper ExcelDataReader GraphKb.Analysis GraphKb.DataPackages GraphKb.Model YamlDotNet")]
    [InlineData("GraphKb.Exports", "GraphKb.Analysis GraphKb.DataPackages GraphKb.Model GraphKb.Store.Neo4j Parquet.Net")]
    public void A_project_uses_only_what_it_may(string project, string allowed)
    {
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");
        var used = XDocument.Load(file).Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference")
            .Select(element => element.Attribute("Include")!.Value)
            .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name);

        Assert.Equal(allowed, string.Join(' ', used.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void References_of_a_reference_are_not_visible() => Assert.Contains(
        "<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>",
        File.ReadAllText(Repository.GetPath("Directory.Build.props")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void Every_project_that_is_referenced_is_used(string file)
    {
        var folder = Path.GetDirectoryName(Repository.GetPath(file))!;
        var text = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var referenced = XDocument.Load(Repository.GetPath(file)).Descendants("ProjectReference")
            .Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value));

        Assert.Equal([], referenced.Where(name => !Regex.IsMatch(text, $@"\b{Regex.Escape(name)}(\.|;|\b)")));
    }
}
