using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace GraphKb.Benchmarks;

/// <summary>Measures the questions on a cached network, and the building of what is cached, beside plain references.</summary>
internal static class EngineBench
{
    private const string Chains = nameof(Questions.PlainDepthFirst);
    private const string Million = nameof(Questions.PlainMillionChains);
    private const string Exposure = nameof(Questions.PlainExposureOfKorea);
    private const string Flow = nameof(Questions.PlainFlow);

    public static void Run(string database, ResultTable results)
    {
        Console.WriteLine("measuring the engine …");
        Questions.Database = database;
        var job = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(logOutput: false)).WithWarmupCount(5).WithIterationCount(7);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<Questions>(config);
        void Add(string name, string benchmark, double limit, string? reference = null) => results.Add(
            name, Milliseconds(summary, benchmark), "ms", limit, reference is null ? null : Milliseconds(summary, reference));

        double ThreeTimes(string reference) => 3 * Milliseconds(summary, reference);

        Add(
            "first 100 chains by volume and their exact totalCount",
            nameof(Questions.First100ChainsAndTotalCount), ThreeTimes(Chains), Chains);
        Add("first 100 of a million chains", nameof(Questions.First100OfAMillionChains), 10, Million);
        Add("their exact totalCount", nameof(Questions.CountAMillionChains), 50, Million);
        Add("exposure", nameof(Questions.ExposureOfKorea), ThreeTimes(Exposure), Exposure);
        Add("flow by country", nameof(Questions.FlowByCountry), 5, Exposure);
        Add("the first 10 drivers of an exposure", nameof(Questions.First10Drivers), 20, Exposure);
        Add("100 chokepoints by country", nameof(Questions.Chokepoints100ByCountry), 20, nameof(Questions.PlainChokepoints));
        Add("disruption", nameof(Questions.Disruption), 10, Flow);
        Add("disruption, the flow without the scenario not cached", nameof(Questions.DisruptionOfOthers), 10, Flow);
        Add("alternatives with routes and bottlenecks", nameof(Questions.Alternatives), 10, Flow);
        Add("the network N(m, t), not cached", nameof(Questions.MakeNetwork), 5);
        Add("control of every site, not cached", nameof(Questions.ControlOfEverySite), 15);
    }

    private static double Milliseconds(Summary summary, string benchmark)
    {
        var report = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark);
        return report.ResultStatistics!.Median / 1e6;
    }
}
