using System.Globalization;
using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Control;
using GraphKb.Analysis.Coverage;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;

namespace GraphKb.Testing;

/// <summary>Asks about <see cref="TinyChain"/> and writes answers as short texts, so that a test reads as an example.</summary>
public static class TinyQuestions
{
    private const string Mineral = "mineral:re";

    /// <summary>Selects sites of TinyChain by their slugs; all stages are named, so that no default stage applies.</summary>
    public static SiteSelector Sites(params string[] slugs) =>
        new() { Ids = [.. slugs.Select(slug => "site:" + slug)], Stages = Enum.GetValues<Stage>() };

    /// <summary>Chains as <c>mine &gt; refinery &gt; plant &gt; market (9 t)</c>, in the order of the answer.</summary>
    public static async Task<IReadOnlyList<string>> ChainsAsync(
        SiteSelector? from = null,
        SiteSelector? to = null,
        SiteSelector? through = null,
        SiteSelector? avoid = null,
        ChainsQuestion? like = null)
    {
        var question = (like ?? new ChainsQuestion { Mineral = Mineral, AsOf = TinyChain.Day }) with
        {
            From = from,
            To = to,
            Through = through is null ? [] : [through],
            Avoid = avoid is null ? [] : [avoid],
        };
        return await AskAsync(async (reader, stop) =>
        {
            var analysis = await ChainsAnalysis.PrepareAsync(reader, question, stop);
            return (await analysis.PageAsync(0, 500, stop)).Chains.Select(Format).ToList();
        });
    }

    public static Task<ExposureAnswer> ExposureAsync(SiteSelector to, SiteSelector? of = null, bool direct = false) =>
        AskAsync(async (reader, stop) => (await ExposureAnalysis.PrepareAsync(
            reader, new ExposureQuestion { Mineral = Mineral, Of = of, To = to, Direct = direct, AsOf = TinyChain.Day }, stop))
            .Answer(stop));

    public static Task<ChokepointPage> ChokepointsAsync(Grouping by, SiteSelector? where = null) => AskAsync(async (reader, stop) =>
    {
        var question = new ChokepointsQuestion { Mineral = Mineral, By = by, Where = where, AsOf = TinyChain.Day };
        return await (await ChokepointsAnalysis.PrepareAsync(reader, question, stop)).PageAsync(0, 500, stop);
    });

    public static Task<DisruptionAnswer> DisruptionAsync(Scenario scenario, double? headroom = 1) => AskAsync(async (reader, stop) =>
    {
        var question = new DisruptionQuestion { Mineral = Mineral, Scenario = scenario, Headroom = headroom, AsOf = TinyChain.Day };
        return await (await DisruptionAnalysis.PrepareAsync(reader, question, stop)).AnswerAsync(stop);
    });

    public static Task<AlternativesAnswer> AlternativesAsync(
        SiteSelector? avoid = null, string? within = null, double? headroom = 1, DateOnly? asOf = null) => AskAsync(async (reader, stop) =>
    {
        var question = new AlternativesQuestion
        {
            Mineral = Mineral,
            Avoid = avoid is null ? [] : [avoid],
            Within = within,
            Headroom = headroom,
            AsOf = asOf ?? TinyChain.Day,
        };
        return await (await AlternativesAnalysis.PrepareAsync(reader, question, stop)).AnswerAsync(stop);
    });

    public static Task<ConcentrationAnswer> ConcentrationAsync(ConcentrationQuestion question) => AskAsync(
        async (reader, stop) => (await ConcentrationAnalysis.PrepareAsync(reader, question, stop)).Answer(stop));

    public static Task<CoverageAnswer> CoverageAsync(DateOnly asOf) => AskAsync(async (reader, stop) =>
    {
        var question = new CoverageQuestion { Alliance = "alliance:pact", Mineral = Mineral, AsOf = asOf };
        return (await CoverageAnalysis.PrepareAsync(reader, question, stop)).Answer(stop);
    });

    public static Task<ControlAnswer> ControlAsync(string id, DateOnly? asOf = null, double threshold = 0.5) =>
        AskAsync(async (reader, stop) =>
        {
            var question = new ControlQuestion { Ids = [id], Threshold = threshold, AsOf = asOf ?? TinyChain.Day };
            return (await ControlAnalysis.AnswerAsync(reader, question, stop))[0];
        });

    /// <summary>Opens a store in memory with TinyChain and asks.</summary>
    public static async Task<T> AskAsync<T>(Func<IKnowledgeReader, CancellationToken, Task<T>> ask)
    {
        await using var store = EmbeddedStore.InMemory(TinyChain.Package);
        return await ask(await store.OpenReaderAsync(CancellationToken.None), CancellationToken.None);
    }

    /// <summary>A chain as <c>pit &gt; plant &gt; market (3 t)</c>, or <c>(? t)</c> where no tonnes are known.</summary>
    public static string Format(Chain chain)
    {
        var tonnes = chain.Bottleneck?.ToString(CultureInfo.InvariantCulture) ?? "?";
        return $"{string.Join(" > ", chain.SiteIds.Select(EntityId.Slug))} ({tonnes} t)";
    }
}
