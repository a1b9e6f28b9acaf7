using CsCheck;
using GraphKb.Analysis.Concentration;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>Concentration by statistics against <see cref="StatisticTwin"/>, and its laws, on random packages.</summary>
public sealed class StatisticTwinTests
{
    private const string Mineral = "mineral:re";
    private const double Tolerance = 1e-11;
    private static readonly string?[] Sources = [null, "source:s", "source:t"];
    private static readonly double[] Least = [0, 0.5, 0.9];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Gen<(int Seed, int Year, string? Source, double Least)> Questions = Gen.Select(
        Gen.Int[1, 500], Gen.Int[2022, 2024], Gen.Int[0, 2].Select(index => Sources[index]), Gen.Int[0, 2].Select(index => Least[index]));

    [Fact]
    public Task The_answer_is_that_of_the_definition() => Questions.SampleAsync(
        async asked =>
        {
            var package = new RandomPackage(asked.Seed).Make();
            await using var store = EmbeddedStore.InMemory(package);
            var question = new ConcentrationQuestion
            {
                Mineral = Mineral,
                Measure = StatisticMeasure.Refining,
                Year = asked.Year,
                Source = asked.Source,
                MinConfidence = asked.Least,
                AsOf = TinyChain.Day,
            };
            var analysis = await ConcentrationAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop);
            var answer = analysis.Answer();

            var expected = new StatisticTwin(package, Mineral, StatisticMeasure.Refining, asked.Least).Ask(asked.Year, asked.Source);
            Assert.Equal((expected.Source, expected.FromYear, asked.Year), (answer.Source, answer.FromYear, answer.Year));
            Assert.Equal(expected.Tonnes ?? -1, answer.Tonnes ?? -1, 1e-9);
            Assert.Equal(expected.Unlisted, answer.Unlisted, Tolerance);
            Assert.Equal(expected.Shares.Keys.Order(), answer.Shares.Select(share => share.Country).Order());
            Assert.All(answer.Shares, share => Assert.Equal(expected.Shares[share.Country], share.Share, Tolerance));
            Assert.InRange(answer.Hhi, 0, answer.HhiAtMost);
            Assert.InRange(answer.HhiAtMost, answer.Hhi, 10_000);
        },
        iter: 400, seed: "0000000000001");

    [Fact]
    public Task Several_years_are_the_answers_of_each_oldest_first() => Questions.SampleAsync(
        async asked =>
        {
            await using var store = EmbeddedStore.InMemory(new RandomPackage(asked.Seed).Make());
            var reader = await store.OpenReaderAsync(Stop);
            var question = new ConcentrationsQuestion
            {
                Mineral = Mineral,
                Measure = StatisticMeasure.Refining,
                Years = [2024, 2022, 2023, 2022],
                Source = asked.Source,
                MinConfidence = asked.Least,
            };
            var given = (await ConcentrationsAnalysis.PrepareAsync(reader, question, Stop)).Answer();
            var found = (await ConcentrationsAnalysis.PrepareAsync(reader, question with { Years = null }, Stop)).Answer();

            Assert.Equal([2022, 2023, 2024], given.Select(answer => answer.Year!.Value));
            foreach (var answer in given)
            {
                var alone = await ConcentrationAnalysis.PrepareAsync(reader, ToOneYear(question, answer.Year!.Value), Stop);
                Assert.Equivalent(alone.Answer(), answer);
            }

            Assert.Equivalent(given.Where(answer => answer.Shares.Count > 0 || answer.Tonnes is not null), found);
        },
        iter: 100, seed: "0000000000001");

    private static ConcentrationQuestion ToOneYear(ConcentrationsQuestion question, int year) => new()
    {
        Mineral = question.Mineral,
        Measure = question.Measure,
        Year = year,
        Source = question.Source,
        MinConfidence = question.MinConfidence,
        AsOf = TinyChain.Day,
    };
}
