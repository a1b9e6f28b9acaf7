using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>query</c>.</summary>
internal static class QueryCommand
{
    private const string ExpectedVariables = "expected an object, such as {\"mineral\": \"mineral:rare-earths\"}.";

    public static async Task<int> RunAsync(StoreChoice choice, string? text, string? file, string? variables, CancellationToken stop)
    {
        if ((text is null) == (file is null))
        {
            return CommandLine.Fail("query takes either the text of a GraphQL document or --file FILE; expected exactly one of them.");
        }

        JsonElement? values = null;
        if (variables is not null)
        {
            try
            {
                values = JsonDocument.Parse(variables).RootElement;
            }
            catch (JsonException)
            {
                return CommandLine.Fail($"--variables {variables} is not JSON; {ExpectedVariables}");
            }

            if (values is not { ValueKind: JsonValueKind.Object or JsonValueKind.Null })
            {
                return CommandLine.Fail($"--variables {variables} is not a JSON object; {ExpectedVariables}");
            }
        }

        var document = text ?? await ReadAsync(file!, stop).ConfigureAwait(false);
        await using var store = await choice.OpenAsync(stop).ConfigureAwait(false);
        using var executor = new GraphQlExecutor(store, ServerSettings.Read().Api, TimeProvider.System);
        var answer = await executor.ExecuteAsync(new GraphQlRequest(document, null, values), false, stop).ConfigureAwait(false);
        Console.WriteLine(Encoding.UTF8.GetString(answer.Json));
        return answer.HasErrors ? 1 : 0;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllTextAsync(file, stop).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"--file {file} cannot be read ({wrong.Message.TrimEnd('.')}); expected a file with a GraphQL document.", wrong);
        }
    }
}
