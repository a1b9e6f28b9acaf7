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
    public static void Run(string database, ResultTable results)
    {
        Console.WriteLine("measuring the engine …");
        Questions.Database = database;
        var job = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(logOutput: false)).WithWarmupCount(5).WithIterationCount(7);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<Questions>(config);
        void Add(string name, string benchmark, double limit, string? reference = null) => results.Add(
            name, Milliseconds(summary, benchmark), "ms", limit, reference is null ? null : Milliseconds(summary, reference));

        Add("first 100 chains by volume, in the engine", nameof(Questions.First100Chains), 1.5, nameof(Questions.PlainDepthFirst));
        Add("their exact totalCount", nameof(Questions.TotalCount), 1.5, nameof(Questions.PlainDepthFirst));
        Add("exposure, in the engine", nameof(Questions.ExposureOfKorea), 1, nameof(Questions.PlainExposureOfKorea));
        Add("flow by country", nameof(Questions.FlowByCountry), 20, nameof(Questions.PlainExposureOfKorea));
        Add("the first 10 drivers of an exposure", nameof(Questions.First10Drivers), 20, nameof(Questions.PlainExposureOfKorea));
        Add("100 chokepoints by country", nameof(Questions.Chokepoints100ByCountry), 300, nameof(Questions.PlainChokepoints));
        Add("disruption", nameof(Questions.Disruption), 500, nameof(Questions.PlainFlow));
        Add("alternatives", nameof(Questions.Alternatives), 500, nameof(Questions.PlainFlow));
        Add("the network N(m, t), not cached", nameof(Questions.MakeNetwork), 15);
        Add("control of every site, not cached", nameof(Questions.MakeControl), 300);
    }

    private static double Milliseconds(Summary summary, string benchmark)
    {
        var report = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark);
        return report.ResultStatistics!.Median / 1e6;
    }
}
