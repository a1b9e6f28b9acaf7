using GraphKb.Analysis.SupplyRisk;
using GraphKb.Model;
using GraphKb.Store.Embedded;

namespace GraphKb.Analysis.Tests.SupplyRisk;

/// <summary>Answers questions about supply risk.</summary>
internal static class Asking
{
    /// <summary>The risk of rare earths into South Korea in 2024.</summary>
    public static readonly SupplyRiskQuestion IntoKorea = new() { Mineral = "mineral:re", Of = ["KOR"], Years = [2024] };

    /// <summary>The answers from a package, oldest year first.</summary>
    public static async Task<IReadOnlyList<SupplyRiskAnswer>> AskAsync(DataPackage package, SupplyRiskQuestion question)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var store = EmbeddedStore.InMemory(package);
        var analysis = await SupplyRiskAnalysis.PrepareAsync(await store.OpenReaderAsync(stop), question, stop);
        return analysis.Answer();
    }
}
