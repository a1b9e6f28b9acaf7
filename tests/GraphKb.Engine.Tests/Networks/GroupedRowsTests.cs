using CsCheck;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Networks;

public sealed class GroupedRowsTests
{
    // Item:   0  1  2  3  4
    // Group:  2  0  2 -1  0
    [Fact]
    public void Items_are_grouped_in_ascending_order_and_a_group_can_be_empty()
    {
        var rows = GroupedRows.Create(3, [2, 0, 2, -1, 0]);
        Assert.Equal(3, rows.GroupCount);
        Assert.Equal([1, 4], rows[0].ToArray());
        Assert.Equal([], rows[1].ToArray());
        Assert.Equal([0, 2], rows[2].ToArray());
        Assert.Equal([0, 2, 2, 4], rows.Starts.ToArray());
        Assert.Equal([1, 4, 0, 2], rows.Items.ToArray());
    }

    [Fact]
    public void A_given_order_is_kept_within_each_group() =>
        Assert.Equal([4, 1, 2, 0], GroupedRows.Create(3, [2, 0, 2, -1, 0], [4, 3, 2, 1, 0]).Items.ToArray());

    [Fact]
    public void A_group_out_of_range_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupedRows.Create(2, [0, 2]));

    [Fact]
    public void An_order_of_another_length_is_an_error() =>
        Assert.Throws<ArgumentException>(() => GroupedRows.Create(2, [0, 1], [0]));

    [Fact]
    public void Every_group_has_the_items_that_a_filter_finds() =>
        Gen.Int[-1, 4].Array[0, 20].Sample(
            groupOf =>
            {
                var rows = GroupedRows.Create(5, groupOf);
                for (var group = 0; group < 5; group++)
                {
                    Assert.Equal(Enumerable.Range(0, groupOf.Length).Where(item => groupOf[item] == group), rows[group].ToArray());
                }
            },
            iter: 2_000);
}
