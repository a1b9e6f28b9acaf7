using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Creates the constraints and indexes that do not exist.</summary>
internal static class Constraints
{
    private static readonly Version NewSyntax = new(4, 4);
    private static readonly Version UniqueRelationships = new(5, 7);

    public static async Task EnsureAsync(Database database, CancellationToken cancellationToken)
    {
        var version = await database.RetryAsync(
            async stop => await database.Transport.GetVersionAsync(stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        foreach (var text in Cypher.LoadAll(GetFile(version)))
        {
            try
            {
                await database.RetryAsync(stop => RunAsync(database.Transport, text, stop), cancellationToken).ConfigureAwait(false);
            }
            catch (KnowledgeException exception) when (exception.Message.Contains("AlreadyExists", StringComparison.Ordinal)
                || exception.Message.Contains("ConstraintCreationFailed", StringComparison.Ordinal))
            {
                // Servers 4.0 to 4.3 fail where one exists; older and newer ones do nothing. One that the stored facts violate is created
                // by the next import, because this one repairs them.
            }
        }
    }

    private static string GetFile(Version version) => version < NewSyntax ? "import/constraints-before-4.4"
        : version < UniqueRelationships ? "import/constraints-since-4.4" : "import/constraints-since-5.7";

    // Neo4j requires a transaction of its own for a change of the schema.
    private static async Task<bool> RunAsync(ITransport transport, string text, CancellationToken cancellationToken)
    {
        await using var transaction = await transport.BeginAsync(cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync([Statement.From(text)], static (_, _) => { }, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
