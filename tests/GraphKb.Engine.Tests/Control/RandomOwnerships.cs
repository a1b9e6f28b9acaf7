using CsCheck;

namespace GraphKb.Engine.Tests.Control;

/// <summary>Random ownerships of up to six companies and four countries.</summary>
internal static class RandomOwnerships
{
    public static readonly Gen<World> WithoutCycles = Create(upwardOnly: true);

    public static readonly Gen<World> WithCycles = Create(upwardOnly: false);

    // At most two owners of 0.45 or 0.3 for each company, so that sums stay below 1.
    private static Gen<World> Create(bool upwardOnly) =>
        from companies in Gen.Int[1, 6]
        from homes in Gen.Int[0, 3].Array[companies]
        from edges in Gen.Select(Gen.Int[-4, companies - 1], Gen.Int[0, companies - 1]).List[0, 10]
        let kept = edges.Where(edge => edge.Item1 != edge.Item2 && (!upwardOnly || edge.Item1 < edge.Item2))
            .Distinct().GroupBy(edge => edge.Item2).SelectMany(owners => owners.Take(2)).ToList()
        select new World(
            homes,
            [.. kept.Select(edge => edge.Item1)],
            [.. kept.Select(edge => edge.Item2)],
            [.. kept.Select((_, index) => index % 2 == 0 ? 0.45 : 0.3)]);

    internal sealed record World(int[] Homes, int[] Owners, int[] Owned, double[] Shares);
}
