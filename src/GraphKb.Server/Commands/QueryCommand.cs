using System.Text;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Model.Text;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>query</c>: prints the JSON answer to a GraphQL document.</summary>
internal static class QueryCommand
{
    public static async Task<int> RunAsync(QueryInput input, ServerSettings settings, CancellationToken stop)
    {
        if ((input.Text is null) == (input.File is null))
        {
            return CommandLine.Fail("query takes either the text of a GraphQL document or --file FILE; expected exactly one of them.");
        }

        var variables = input.ParseVariables();
        var document = await input.ReadDocumentAsync(stop).ConfigureAwait(false);
        await using var store = await StoreChoice.From(settings).OpenAsync(stop).ConfigureAwait(false);
        using var executor = new GraphQlExecutor(store, settings.Limits.ToApiLimits(), TimeProvider.System);
        var request = new GraphQlRequest(document, null, variables);
        using var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, stop).ConfigureAwait(false);
        var json = Encoding.UTF8.GetString(response.Json);

        // The escapes mean the same letters in JSON.
        Console.WriteLine(Truncate.ToLine(json, json.Length));
        return response.HasErrors ? 1 : 0;
    }
}
