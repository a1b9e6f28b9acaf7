using GraphKb.Model.Entities;

namespace GraphKb.Model.Tests;

public sealed class MineralTreeTests
{
    // re > light > nd, re > heavy > dy; a graphite of its own; x and y are each other's parents.
    private static readonly MineralTree Tree = new(
    [
        Mineral("re", null), Mineral("light", "re"), Mineral("heavy", "re"), Mineral("nd", "light"), Mineral("dy", "heavy"),
        Mineral("graphite", null), Mineral("x", "y"), Mineral("y", "x"), Mineral("lost", "missing"),
    ]);

    [Theory]
    [InlineData("re", "dy heavy light nd re")]
    [InlineData("light", "light nd")]
    [InlineData("nd", "nd")]
    [InlineData("x", "x y")]
    public void Down_is_the_mineral_and_its_descendants(string mineral, string expected) =>
        Assert.Equal(expected, Slugs(Tree.Down("mineral:" + mineral)));

    [Theory]
    [InlineData("re", "dy heavy light nd re")]
    [InlineData("light", "light nd re")]
    [InlineData("nd", "light nd re")]
    [InlineData("graphite", "graphite")]
    [InlineData("x", "x y")]
    [InlineData("lost", "lost missing")]
    public void The_closure_adds_the_ancestors(string mineral, string expected)
    {
        var id = "mineral:" + mineral;

        Assert.Equal(expected, Slugs(Tree.Closure(id)));
        Assert.All(Tree.Closure(id), other => Assert.True(Tree.IsInClosure(other, id)));
        Assert.All(Tree.Ids.Except(Tree.Closure(id)), other => Assert.False(Tree.IsInClosure(other, id)));
    }

    [Fact]
    public void Children_are_in_ordinal_order() => Assert.Equal("heavy light", Slugs(Tree.Children("mineral:re")));

    [Fact]
    public void An_unknown_mineral_has_no_children()
    {
        Assert.Null(Tree.Find("mineral:unknown"));
        Assert.Empty(Tree.Children("mineral:unknown"));
    }

    private static string Slugs(IEnumerable<string> ids) => string.Join(' ', ids.Select(EntityId.Slug));

    private static Mineral Mineral(string slug, string? parent) =>
        new("mineral:" + slug, slug, null, parent is null ? null : "mineral:" + parent, null, [], [], []);
}
