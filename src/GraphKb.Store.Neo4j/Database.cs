using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Transport;
using Polly;
using Polly.Retry;

namespace GraphKb.Store.Neo4j;

/// <summary>What the database says of itself.</summary>
/// <param name="Layout">The number of its layout, or null where there is none.</param>
/// <param name="Version">The version of its contents.</param>
/// <param name="IsComplete">Whether no batched import has been left in the middle.</param>
/// <param name="Entities">How many entities.</param>
/// <param name="Facts">How many facts.</param>
/// <param name="Imports">How often an import has written.</param>
internal sealed record Meta(long? Layout, string? Version, bool IsComplete, long Entities, long Facts, long Imports);

/// <summary>
/// Reads from the database: a question and the version it was answered from in one transaction, asked again where the way or the
/// server failed for the moment (three times, waiting longer each time, each wait drawn by lot).
/// </summary>
internal sealed class Database(ITransport transport, Neo4jOptions options)
{
    /// <summary>The number of the layout that this code writes and reads. It only grows.</summary>
    public const int Layout = 1;

    private static readonly Statement ReadMeta = Statement.Of("meta/read");
    private static readonly Statement Settle = Statement.Of("meta/settle");

    private readonly ResiliencePipeline _retries = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<KnowledgeException>(Failures.IsWorthRetrying),
        MaxRetryAttempts = 3,
        Delay = TimeSpan.FromMilliseconds(100),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
    }).Build();

    public Neo4jOptions Options => options;

    public ITransport Transport => transport;

    /// <summary>What the database says of itself.</summary>
    /// <exception cref="KnowledgeException">It holds nothing, half an import, or the layout of a newer program.</exception>
    public async ValueTask<Meta> ReadMetaAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync([ReadMeta], cancellationToken).ConfigureAwait(false);
        return rows[0].Count == 0 ? throw Missing() : Check(MetaOf(rows[0][0]));
    }

    /// <summary>The rows of a statement, read from contents of a version.</summary>
    /// <exception cref="KnowledgeException">They have another version by now.</exception>
    public async Task<List<object?[]>> ReadAsync(Statement statement, string version, CancellationToken cancellationToken) =>
        (await ReadAsync([statement], version, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>The rows of several statements, read from contents of a version.</summary>
    /// <exception cref="KnowledgeException">They have another version by now.</exception>
    public async Task<List<object?[]>[]> ReadAsync(IReadOnlyList<Statement> statements, string version, CancellationToken cancellationToken)
    {
        // The version is read last: what was read before it was read before any later import.
        var rows = await RowsAsync([.. statements, ReadMeta], cancellationToken).ConfigureAwait(false);
        var now = rows[^1].Count == 0 ? null : MetaOf(rows[^1][0]);
        return now?.Version == version && now.IsComplete
            ? rows
            : throw new KnowledgeException("STORE_CHANGED", "The data changed while the question was being answered; ask again.", isTransient: true);
    }

    /// <summary>
    /// Waits until the import that wrote the version just read is through, for a server shows the parts of a commit one after the
    /// other. Whoever may only read cannot wait for it.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RetryAsync(async stop =>
            {
                await using var transaction = await transport.BeginAsync(stop).ConfigureAwait(false);
                await transaction.RunAsync([Settle], static (_, _) => { }, stop).ConfigureAwait(false);
                return true;
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (KnowledgeException refused) when (refused.Code is "STORE_REFUSED" or "STORE_BUSY")
        {
        }
    }

    /// <summary>Does something that may be done again from its beginning where the server failed for the moment.</summary>
    public async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async stop => await work(stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Refuses what this code must not touch.</summary>
    public Meta Check(Meta meta)
    {
        if (meta.Layout > Layout)
        {
            throw new KnowledgeException(
                "STORE_NEWER", $"The database at {options} has layout {meta.Layout} of a newer GraphKb; this one knows layouts up to {Layout}: use the newer program.");
        }

        if (meta.Layout is null || meta.Version is null)
        {
            throw Missing();
        }

        return meta.IsComplete ? meta : throw new KnowledgeException(
            "STORE_INCOMPLETE", $"The database at {options} holds half of a batched import; run that import again to its end.", isTransient: true);
    }

    private static Meta MetaOf(object?[] row) => new(row[0] as long?, row[1] as string, row[2] is true, row[3] as long? ?? 0, row[4] as long? ?? 0, row[5] as long? ?? 0);

    private KnowledgeException Missing() => new(
        "STORE_MISSING", $"The database at {options} holds no knowledge yet; bring a data package in first, with the command import.", isTransient: true);

    private async Task<List<object?[]>[]> RowsAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(
            async stop =>
            {
                var rows = new List<object?[]>[statements.Count];
                for (var statement = 0; statement < rows.Length; statement++)
                {
                    rows[statement] = [];
                }

                await transport.ReadAsync(statements, (statement, row) => rows[statement].Add(row), stop).ConfigureAwait(false);
                return rows;
            },
            cancellationToken).ConfigureAwait(false);
}
