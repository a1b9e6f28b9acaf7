using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Makes the constraints and indexes that are not there yet.</summary>
internal static class Schema
{
    private static readonly Version NewWords = new(4, 4);

    public static async Task EnsureAsync(Database database, CancellationToken cancellationToken)
    {
        var version = await database.RetryAsync(async stop => await database.Transport.GetVersionAsync(stop).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
        foreach (var text in Cypher.All(version < NewWords ? "schema/before-4.4" : "schema/since-4.4"))
        {
            try
            {
                await database.RetryAsync(stop => RunAsync(database.Transport, text, stop), cancellationToken).ConfigureAwait(false);
            }
            catch (KnowledgeException there) when (there.Message.Contains("AlreadyExists", StringComparison.Ordinal))
            {
                // Servers of 4.0 to 4.3 say so where 3.x and those from 4.4 on say nothing.
            }
        }
    }

    private static async Task<bool> RunAsync(ITransport transport, string text, CancellationToken cancellationToken)
    {
        await using var transaction = await transport.BeginAsync(cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync([new Statement(text, new Dictionary<string, object?>())], static (_, _) => { }, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
