using GraphKb.Store.Neo4j.Mapping;
using GraphKb.Store.Neo4j.Writing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Rows are sent to the server in batches of bounded size.</summary>
public sealed class RowBatchTests
{
    [Fact]
    public void A_batch_has_at_most_5000_rows() =>
        Assert.Equal([5000, 5000, 1], RowBatches.Split(Rows(10_001, "x")).Select(batch => batch.Count));

    [Fact]
    public void A_batch_of_long_rows_ends_at_four_million_characters() =>
        Assert.Equal([4, 4, 2], RowBatches.Split(Rows(10, new string('x', 1_000_000))).Select(batch => batch.Count));

    [Fact]
    public void A_row_longer_than_a_batch_is_one_of_its_own() =>
        Assert.Equal([1, 1], RowBatches.Split(Rows(2, new string('x', 5_000_000))).Select(batch => batch.Count));

    [Fact]
    public void Nothing_is_no_batch() => Assert.Empty(RowBatches.Split([]));

    [Fact]
    public void Rows_are_made_when_their_batch_is_and_not_before()
    {
        var made = 0;
        var rows = Enumerable.Range(0, 20_000).Select(_ =>
        {
            made++;
            return new Properties();
        });

        Assert.Equal(5000, RowBatches.Split(rows).First().Count);
        Assert.Equal(5000, made);
    }

    [Fact]
    public void The_size_counts_names_and_values_of_inner_maps_and_lists()
    {
        List<string> sources = ["a", "b"];

        Assert.Equal(
            2 + 4 + (5 + 3) + (1 + 8),
            new Properties().With("id", "site").With("inner", new Properties().With("l", sources)).With("n", 2.5).Size);
    }

    private static IEnumerable<Properties> Rows(int count, string value) =>
        Enumerable.Range(0, count).Select(_ => new Properties().With("id", value));
}
