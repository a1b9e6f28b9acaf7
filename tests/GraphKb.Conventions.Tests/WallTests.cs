using System.Xml.Linq;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

public sealed class WallTests
{
    [Theory]
    [InlineData("GraphKb.Model", "")]
    [InlineData("GraphKb.Engine", "")]
    [InlineData("GraphKb.Analysis", "GraphKb.Engine GraphKb.Model")]
    [InlineData("GraphKb.DataPackages", "CsvHelper GraphKb.Model")]
    [InlineData("GraphKb.Store.Embedded", "GraphKb.Analysis Microsoft.Data.Sqlite")]
    [InlineData("GraphKb.Store.Neo4j", "GraphKb.Analysis Microsoft.Extensions.Http.Resilience Neo4j.Driver")]
    [InlineData("GraphKb.Api", "GraphKb.Analysis GraphQL GraphQL.MicrosoftDI GraphQL.SystemTextJson Microsoft.AspNetCore.App")]
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
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories),
            file => Assert.InRange(File.ReadLines(file).Count(), 1, 400));
}
