using GraphKb.Testing;

namespace GraphKb.Exports.Tests.Formats;

/// <summary>GraphML is read by the package graphology-graphml.</summary>
public sealed class GraphMlTests : IDisposable
{
    private readonly TinyExport _export = new();

    public void Dispose() => _export.Dispose();

    [Fact]
    public async Task Sites_are_nodes_and_supplies_are_directed_edges_with_their_columns()
    {
        await _export.WriteAsync("graphml");
        var readers = Repository.GetPath("tests/GraphKb.Exports.Tests/readers");
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal("", await Programs.RunAsync(readers, "sh", [Repository.GetPath("tests/install-packages.sh"), readers], stop));
        var read = await Programs.RunAsync(readers, "node", ["graphml.mjs", _export.GetPath("graph.graphml")], stop);

        Assert.Equal(
            """
            8 nodes, 7 edges
            refinery REFINING controlled by CHN, aggregate false
            refinery -> plant: weight 10, Néodyme
            depot -> market: weight undefined, Néodyme

            """,
            read);
    }

    [Fact]
    public async Task Characters_that_XML_does_not_have_are_left_out()
    {
        var package = TinyChain.Package;
        await _export.WriteAsync("graphml", package: package with
        {
            Sites = [.. package.Sites.Select(site => site with { Name = "M\u0007ine \ud83d\ude00\ufffe" })],
        });

        var read = System.Xml.Linq.XDocument.Load(_export.GetPath("graph.graphml"));

        Assert.Equal("Mine \ud83d\ude00", read.Descendants().First(item => item.Attribute("key")?.Value == "node0").Value);
    }
}
