using CsCheck;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Tests.Tables;

/// <summary>What has equal numbers is sorted by the comparison, everything else by its number.</summary>
public sealed class KeyedOrderTests
{
    [Fact]
    public void Items_come_by_number_and_then_by_the_comparison() =>
        Gen.Select(Gen.ULong[0, 4], Gen.Int[0, 9]).Array[0, 40].Sample(items =>
        {
            var keys = Array.ConvertAll(items, item => item.Item1);

            var order = KeyedOrder.Sort(keys, (a, b) => items[a].Item2.CompareTo(items[b].Item2));

            Assert.Equal(Enumerable.Range(0, items.Length), order.Order());
            Assert.Equal(items.Order(), order.Select(index => items[index]));
        });
}
