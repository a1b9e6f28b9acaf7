using System.Text.Json;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

/// <summary>The style file of Neo4j Browser and the perspective of Bloom know every label and every type of the graph.</summary>
public sealed class GraphStyleTests
{
    private static readonly string[] Stages = ["Mine", "Refinery", "Processor", "Manufacturer", "Recycler", "Stockpile", "Market"];

    private static readonly string[] Labels = [.. PackageSchema.Entities.Select(table => table.Accept(new GetName())), .. Stages];

    private static readonly string[] Facts = [.. PackageSchema.Facts.Select(table => table.Accept(new GetName()))];

    private static readonly string[] Links =
    [
        .. PackageSchema.Entities.SelectMany(table => table.Columns).Select(column => column.Link).OfType<string>().Distinct(),
    ];

    [Fact]
    public void The_style_tells_the_kinds_and_the_stages_apart()
    {
        var rules = File.ReadAllText(Repository.GetPath("cypher", "graphkb.grass")).Split("\n\n")
            .ToDictionary(rule => rule.Split(' ')[0].Trim());

        Assert.All(Labels, label => Assert.Contains("caption: ", rules["node." + label], StringComparison.Ordinal));
        Assert.All(Facts, type => Assert.Contains("relationship." + type, rules.Keys));
        var colors = Labels.Where(label => label != "Site").Select(label => rules["node." + label].Split(" color: ")[1][..7]).ToList();
        Assert.Equal(colors.Count, colors.Distinct().Count());

        // A rule further down overrides one above it, and every node has the label Entity.
        var names = rules.Keys.ToList();
        Assert.All(Labels, label => Assert.True(names.IndexOf("node.Entity") < names.IndexOf("node." + label)));
        Assert.All(Stages, stage => Assert.True(names.IndexOf("node.Site") < names.IndexOf("node." + stage)));
    }

    [Fact]
    public void The_perspective_has_a_category_for_each_kind_and_stage_and_every_type()
    {
        using var perspective = JsonDocument.Parse(File.ReadAllText(Repository.GetPath("cypher", "graphkb.bloom.json")));
        IEnumerable<string> Names(string list) =>
            perspective.RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

        Assert.Equal(Labels.Where(label => label != "Site").Order(), Names("categories").Order());
        Assert.Equal(Facts.Concat(Links).Order(), Names("relationshipTypes").Order());
    }

    private sealed class GetName : ITableVisitor<string>
    {
        public string VisitEntities<T>(EntityTable<T> table)
            where T : Entity => table.Label;

        public string VisitFacts<T>(FactTable<T> table)
            where T : Fact => table.RelationshipType;

        public string VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException($"{table.Name} is stored with its entities.");
    }
}
