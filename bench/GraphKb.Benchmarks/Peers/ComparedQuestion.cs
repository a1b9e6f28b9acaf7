namespace GraphKb.Benchmarks.Peers;

/// <summary>A question as GraphKb, the plain loop and other programs are asked it.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="GraphKb">Asks GraphKb; the network is cached unless the name says otherwise.</param>
/// <param name="Plain">The plain loop, with the number that other programs must answer; null if there is none.</param>
/// <param name="Peer">The question to other programs; null if they have none.</param>
internal sealed record ComparedQuestion(string Name, Action GraphKb, Func<double>? Plain, PeerQuestion? Peer)
{
    /// <summary>All questions.</summary>
    public static IReadOnlyList<ComparedQuestion> All(Questions questions, PlainNetwork network) =>
    [
        new(
            "first 100 chains by volume and their exact totalCount", () => questions.First100ChainsAndTotalCount(),
            () => questions.PlainDepthFirst(), PeerQuestion.Chains),
        new("first 100 of all chains", () => questions.First100OfAMillionChains(), () => questions.PlainMillionChains(), null),
        new(
            "totalCount of all chains", () => questions.CountAMillionChains(), () => questions.PlainMillionChains(),
            PeerQuestion.AllChains),
        new("exposure", () => questions.ExposureOfKorea(), questions.PlainExposureOfKorea, PeerQuestion.Exposure),
        new("first 10 drivers of an exposure", () => questions.First10Drivers(), null, null),
        new("flow by country", () => questions.FlowByCountry(), null, null),
        new("100 chokepoints by country", () => questions.Chokepoints100ByCountry(), questions.PlainChokepoints, null),
        new("disruption", () => questions.Disruption(), questions.PlainFlow, null),
        new("disruption, the flow without the scenario not cached", () => questions.DisruptionOfOthers(), questions.PlainFlow, null),
        new("alternatives with routes and bottlenecks", () => questions.Alternatives(), questions.PlainFlow, null),
        new("the network N(m, t), not cached", () => questions.MakeNetwork(), () => network.Create(), PeerQuestion.Network),
        new("control of every site, not cached", () => questions.ControlOfEverySite(), null, null),
    ];
}
