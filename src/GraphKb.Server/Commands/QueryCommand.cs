using System.Text;
using System.Text.Json;
using GraphKb.Api;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>query</c>.</summary>
internal static class QueryCommand
{
    public static async Task<int> RunAsync(QueryWords words, Settings settings, CancellationToken stop)
    {
        if ((words.Text is null) == (words.File is null))
        {
            return CommandLine.Fail("query takes either the text of a GraphQL document or --file FILE; expected exactly one of them.");
        }

        if (!TryRead(words.Variables, out var variables))
        {
            return CommandLine.Fail($"--variables {words.Variables} is not a JSON object; expected such as {{\"mineral\": \"mineral:rare-earths\"}}.");
        }

        var document = words.Text ?? await File.ReadAllTextAsync(words.File!, stop).ConfigureAwait(false);
        await using var store = await Bars.ShowAsync(telling => Task.FromResult(Stores.Open(words.Database, telling, stop))).ConfigureAwait(false);
        using var door = new GraphQlDoor(store, settings.Limits, TimeProvider.System, failure => Console.Error.WriteLine(failure));
        var answer = await door.AnswerAsync(new GraphQlQuestion(document, null, variables), false, stop).ConfigureAwait(false);
        Console.WriteLine(Encoding.UTF8.GetString(answer.Json));
        return answer.HasErrors ? 1 : 0;
    }

    private static bool TryRead(string? variables, out JsonElement? values)
    {
        values = null;
        if (variables is null)
        {
            return true;
        }

        try
        {
            using var parsed = JsonDocument.Parse(variables);
            values = parsed.RootElement.Clone();
            return parsed.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>What was typed after <c>query</c>.</summary>
/// <param name="Database">The database file; null is the seed.</param>
/// <param name="Text">The document.</param>
/// <param name="File">A file with the document.</param>
/// <param name="Variables">A JSON object.</param>
internal sealed record QueryWords(string? Database, string? Text, string? File, string? Variables);
