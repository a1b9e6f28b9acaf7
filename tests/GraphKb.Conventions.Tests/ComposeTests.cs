using GraphKb.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphKb.Conventions.Tests;

/// <summary>The compose file is YAML, and refers only to what it defines.</summary>
public sealed class ComposeTests
{
    private static readonly YamlMappingNode Compose = Load();

    private static YamlMappingNode Services => Map(Compose, "services");

    [Fact]
    public void It_starts_a_Neo4j_of_a_fixed_version_an_import_and_a_server()
    {
        Assert.Equal(["neo4j", "import", "server"], Names(Services));
        Assert.Matches(@"^neo4j:20\d\d\.\d\d\.\d+-community$", Text(Map(Services, "neo4j"), "image"));
        Assert.Equal("import /app/seed", Text(Map(Services, "import"), "command"));
        Assert.Equal("serve", Text(Map(Services, "server"), "command"));
    }

    [Fact]
    public void Services_wait_only_for_services_that_it_defines() => Assert.All(
        ["import", "server"],
        service => Assert.All(Names(Map(Map(Services, service), "depends_on")), other => Assert.Contains(other, Names(Services))));

    [Fact]
    public void Ports_are_open_to_this_machine_only()
    {
        string[] ports =
        [
            .. Services.Children.Values.Cast<YamlMappingNode>().Where(service => service.Children.ContainsKey("ports"))
                .SelectMany(service => ((YamlSequenceNode)service["ports"]).Children).Select(port => ((YamlScalarNode)port).Value!),
        ];

        Assert.Equal(3, ports.Length);
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void Volumes_are_declared()
    {
        var volume = ((YamlScalarNode)((YamlSequenceNode)Map(Services, "neo4j")["volumes"])[0]).Value!.Split(':')[0];

        Assert.Contains(volume, Names(Map(Compose, "volumes")));
    }

    private static YamlMappingNode Load()
    {
        using var reader = new StreamReader(Repository.GetPath("compose.yaml"));
        var yaml = new YamlStream();
        yaml.Load(new MergingParser(new Parser(reader)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode parent, string name) => (YamlMappingNode)parent[name];

    private static string Text(YamlMappingNode parent, string name) => ((YamlScalarNode)parent[name]).Value!;

    private static IEnumerable<string> Names(YamlMappingNode map) => map.Children.Keys.Select(key => ((YamlScalarNode)key).Value!);
}
