using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Testing;

namespace GraphKb.Crash.Tests.Mutations;

/// <summary>Requests with changes at random are answered or refused, and none is a failure of the server.</summary>
public sealed class MutatedRequestTests
{
    [Fact]
    public async Task A_mutated_question_is_answered_or_refused()
    {
        var questions = Directory.GetFiles(Repository.GetPath("questions"), "*.graphql").Select(File.ReadAllText).ToList();
        var failures = new List<string>();
        await using var store = Repository.CreateSeedStore();
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System, failure => failures.Add(failure.ToString()));
        var (time, random, refused) = (new CrashTime(), new Random(), 0);
        var mutator = new Mutator(random);
        while (time.Next())
        {
            var request = new GraphQlRequest(mutator.Mutate(questions[random.Next(questions.Count)]), null, MutateVariables(mutator));
            var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(response.Json);
            refused += response.HasErrors ? 1 : 0;
            Assert.True(failures.Count == 0, $"{request.Query}\n{Encoding.UTF8.GetString(response.Json)}\n{string.Concat(failures)}");
        }

        time.Print($"{refused} refused, 0 failures");
    }

    private static JsonElement? MutateVariables(Mutator mutator)
    {
        try
        {
            return JsonElement.Parse(mutator.Mutate("""{"of":"KOR","first":5,"mineral":"mineral:copper","asOf":"2026-01-31"}"""));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
