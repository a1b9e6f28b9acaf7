namespace GraphKb.Benchmarks.Peers;

/// <summary>
/// Every question beside the plain loop and beside other programs, in one run on the same data of several sizes; then how the time grows
/// with the data, and the API beside mercurius.
/// </summary>
/// <param name="packages">Scale packages, each with its flat copy beside it.</param>
/// <param name="hasLargeNeo4j">Whether Neo4j is asked about more than 100,000 sites too, whose load takes long.</param>
internal sealed class PeersBench(IReadOnlyList<string> packages, bool hasLargeNeo4j)
{
    private const int LargestNeo4jSites = 100_000;

    public async Task RunAsync(string temporary)
    {
        var sizes = new List<PeerTimes>();
        foreach (var package in packages)
        {
            sizes.Add(await MeasureAsync(package, Path.Combine(temporary, $"{sizes.Count}.db")));
            sizes[^1].Print();
        }

        PeerTimes.PrintGrowth(sizes);
        await ApiBench.RunAsync(Path.Combine(temporary, "0.db"));
    }

    private async Task<PeerTimes> MeasureAsync(string package, string database)
    {
        var data = new PeerData(package);
        var times = new PeerTimes(data.ReadSites().Count());
        Console.WriteLine($"{times.SiteCount} sites: importing {package} …");
        using (var import = new ServerProcess("import", package, "--database", database))
        {
            import.WaitForExit();
        }

        var questions = new Questions();
        Questions.Database = database;
        questions.Open();
        var compared = ComparedQuestion.All(questions, new PlainNetwork(data));
        foreach (var question in compared)
        {
            times.Add(question.Name, PeerTimes.GraphKb, Timing.Measure(_ => question.GraphKb()));
            times.Add(question.Name, PeerTimes.Plain, question.Plain is { } plain ? Timing.Measure(_ => plain()) : null);
        }

        foreach (var load in ListPeers(data, times.SiteCount))
        {
            await AskAllAsync(load, compared, times);
        }

        questions.Close();
        return times;
    }

    private static async Task AskAllAsync(Func<Task<IPeer>> load, IReadOnlyList<ComparedQuestion> compared, PeerTimes times)
    {
        try
        {
            using var peer = await load();
            Console.WriteLine($"{times.SiteCount} sites: asking {peer.Name} …");
            foreach (var question in compared)
            {
                times.Add(question.Name, peer.Name, Ask(peer, question));
            }
        }
        catch (NotStartedException error)
        {
            Console.WriteLine(error.Message);
        }
    }

    private IEnumerable<Func<Task<IPeer>>> ListPeers(PeerData data, int siteCount)
    {
        yield return () => Task.FromResult<IPeer>(SqlPeer.LoadSqlite(data));
        yield return () => Task.FromResult<IPeer>(SqlPeer.LoadDuckDb(data));
        if (siteCount <= LargestNeo4jSites || hasLargeNeo4j)
        {
            yield return async () => await Neo4jPeer.LoadAsync(data);
        }
    }

    // Null if the program has no such question.
    private static double? Ask(IPeer peer, ComparedQuestion question)
    {
        if (question.Peer is not { } asked)
        {
            return null;
        }

        double? answer = null;
        var milliseconds = Timing.Measure(stop => answer = peer.Ask(asked, stop));
        if (double.IsInfinity(milliseconds))
        {
            return milliseconds;
        }

        var expected = question.Plain!();
        return answer is not { } number ? null
            : number.Equals(expected) || Math.Abs(number - expected) <= 1e-9 * Math.Abs(expected) ? milliseconds
            : throw new InvalidOperationException($"{peer.Name} answers {number}, the plain loop {expected}: {question.Name}.");
    }
}
