using GraphKb.Store.Neo4j.Reading;

namespace GraphKb.Store.Tests.Neo4j;

public sealed class ReadCacheTests
{
    private const int Limit = 100_000;

    [Fact]
    public void It_holds_what_was_added_while_there_is_room()
    {
        var cache = new ReadCache(Limit);
        cache.Add(("kind", "a"), "value", [["text"]]);

        Assert.True(cache.TryGet<string>(("kind", "a"), out var found));
        Assert.Equal("value", found);
        Assert.False(cache.TryGet<string>(("kind", "b"), out _));
    }

    [Fact]
    public void It_holds_no_more_bytes_than_it_may()
    {
        var cache = new ReadCache(Limit);
        var row = new object?[] { new string('x', 1_000) };
        for (var key = 0; key < 500; key++)
        {
            cache.Add(key, "value", [row]);
        }

        var held = Enumerable.Range(0, 500).Count(key => cache.TryGet<string>(key, out _));
        Assert.InRange(held, 1, Limit / 2_000);
    }

    [Fact]
    public void A_value_larger_than_the_room_is_not_held()
    {
        var cache = new ReadCache(Limit);
        cache.Add("large", "value", [[new string('x', Limit)]]);

        Assert.False(cache.TryGet<string>("large", out _));
    }

    [Theory]
    [InlineData("text", 32)]
    [InlineData(1L, 24)]
    [InlineData(null, 0)]
    public void A_text_takes_two_bytes_a_letter_and_its_object(object? value, long bytes) => Assert.Equal(bytes, RowSize.Estimate(value));

    [Fact]
    public void Lists_and_maps_take_what_is_in_them() => Assert.Equal(
        24 + 32 + 48 + 24,
        RowSize.Estimate(new object?[] { "text" }) + RowSize.Estimate(new Dictionary<string, object?> { ["share"] = 0.5 }));
}
