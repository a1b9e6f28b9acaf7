using System.Globalization;

namespace GraphKb.Benchmarks.Peers;

/// <summary>The times of every question and program on one package, in milliseconds.</summary>
internal sealed class PeerTimes(int siteCount)
{
    public const string GraphKb = "GraphKb";
    public const string Plain = "plain loop";

    private readonly List<(string Question, Dictionary<string, double?> Times)> _rows = [];

    public int SiteCount => siteCount;

    /// <summary>Adds a time: infinity if the program was interrupted, null if it has no such question.</summary>
    public void Add(string question, string program, double? milliseconds)
    {
        if (_rows.All(row => row.Question != question))
        {
            _rows.Add((question, []));
        }

        _rows.Single(row => row.Question == question).Times[program] = milliseconds;
    }

    /// <summary>Prints the times with the load of the machine.</summary>
    public void Print()
    {
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Console.WriteLine($"\n{Sites(siteCount)}, least milliseconds of several times, at a load of {load}:\n");
        string[] programs = [.. _rows.SelectMany(row => row.Times.Keys).Distinct()];
        PrintRow(["Question", .. programs, "GraphKb to plain loop"]);
        PrintRow([.. Enumerable.Repeat("---", programs.Length + 2)]);
        foreach (var (question, times) in _rows)
        {
            var ratio = times[Plain] is { } plain ? Format(times[GraphKb] / plain) : "";
            PrintRow([question, .. programs.Select(program => Format(times.GetValueOrDefault(program))), ratio]);
        }
    }

    /// <summary>Prints by how much each time grows with ten times as many sites, from the smallest package to the largest.</summary>
    public static void PrintGrowth(IReadOnlyList<PeerTimes> sizes)
    {
        var (least, most) = (sizes.MinBy(size => size.SiteCount)!, sizes.MaxBy(size => size.SiteCount)!);
        if (least.SiteCount == most.SiteCount)
        {
            return;
        }

        var range = $"from {Sites(least.SiteCount)} to {Sites(most.SiteCount)}";
        Console.WriteLine($"\nThe factor of the time with ten times as many sites, {range}:\n");
        string[] programs = [.. most._rows.SelectMany(row => row.Times.Keys).Distinct()];
        PrintRow(["Question", .. programs]);
        PrintRow([.. Enumerable.Repeat("---", programs.Length + 1)]);
        var tenfolds = Math.Log10((double)most.SiteCount / least.SiteCount);
        foreach (var (question, times) in most._rows)
        {
            var before = least._rows.Single(row => row.Question == question).Times;
            PrintRow([question, .. programs.Select(program => Format(Math.Pow(
                (times.GetValueOrDefault(program) / before.GetValueOrDefault(program)) ?? double.NaN, 1 / tenfolds)))]);
        }
    }

    private static void PrintRow(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Sites(int count) => count.ToString("#,0", CultureInfo.InvariantCulture) + " sites";

    private static string Format(double? number) => number switch
    {
        null or double.NaN => "",
        double.PositiveInfinity => "over 60 s",
        < 10 => number.Value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => number.Value.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
