using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace GraphKb.Benchmarks;

/// <summary>The questions on a network at hand, and the making of what is kept, beside a plain depth-first search.</summary>
internal static class EngineBench
{
    public static void Run(string database, Figures figures)
    {
        Console.WriteLine("measuring the engine …");
        Questions.Database = database;
        var job = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(logOutput: false)).WithWarmupCount(5).WithIterationCount(7);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<Questions>(config);
        var plain = Milliseconds(summary, nameof(Questions.PlainDepthFirst));
        figures.Add("first 100 chains by volume, in the engine", Milliseconds(summary, nameof(Questions.First100Chains)), "ms", 1.5, plain);
        figures.Add("their exact totalCount", Milliseconds(summary, nameof(Questions.TotalCount)), "ms", 1.5, plain);
        figures.Add("exposure, in the engine", Milliseconds(summary, nameof(Questions.ExposureOfKorea)), "ms", 1, Milliseconds(summary, nameof(Questions.PlainExposureOfKorea)));
        var flow = Milliseconds(summary, nameof(Questions.PlainFlow));
        figures.Add("100 chokepoints by country", Milliseconds(summary, nameof(Questions.Chokepoints100ByCountry)), "ms", 300, Milliseconds(summary, nameof(Questions.PlainChokepoints)));
        figures.Add("disruption", Milliseconds(summary, nameof(Questions.Disruption)), "ms", 500, flow);
        figures.Add("alternatives", Milliseconds(summary, nameof(Questions.Alternatives)), "ms", 500, flow);
        figures.Add("the network N(m, t), not at hand", Milliseconds(summary, nameof(Questions.MakeNetwork)), "ms", 15);
        figures.Add("control of every site, not at hand", Milliseconds(summary, nameof(Questions.MakeControl)), "ms", 300);
    }

    private static double Milliseconds(Summary summary, string benchmark) =>
        summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark).ResultStatistics!.Median / 1e6;
}
