using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// Reads from the database, and repeats what failed transiently (<see cref="Retries"/>). Each read also fetches the content version in
/// the same transaction. Thread-safe.
/// <code>
///   Statement          a Cypher file and its parameters
///      |
///   Database           retries; checks the layout and the content version
///      |
///   ITransport         runs statements in transactions, never retries
///      |------------------------------.
///   HttpTransport                  DriverTransport      official driver, bolt:// and neo4j://
///      |                              finds out what the server offers and chooses an endpoint
///   IHttpEndpoint
///      |------------------------------.
///   TransactionalEndpoint          QueryEndpoint        the two HTTP APIs of Neo4j: requests and responses as JSON
///      |                              |
///   Neo4jHttpClient ------------------'                 authentication, time limits, failures as error codes
///      |
///   network
/// </code>
/// </summary>
internal sealed class Database
{
    /// <summary>The layout version that this code reads and writes. It only grows.</summary>
    public const int Layout = 4;

    private static readonly Statement ReadMeta = Statement.Load("read/meta");
    private static readonly Statement WaitForImport = Statement.Load("read/wait-for-import");

    // The reads that this thread starts together.
    [ThreadStatic]
    private static (Database Owner, string Version, GatheredReads Reads)? _gathering;

    private readonly ITransport _transport;
    private readonly Neo4jOptions _options;
    private readonly Retries _retries;
    private readonly SharedRead<MetaNode> _meta;

    public Database(ITransport transport, Neo4jOptions options, TimeProvider clock)
    {
        (_transport, _options, _retries) = (transport, options, new Retries(clock));
        _meta = new SharedRead<MetaNode>(() => ReadMetaAsync(CancellationToken.None).AsTask());
    }

    public Neo4jOptions Options => _options;

    public ITransport Transport => _transport;

    /// <summary>Reads the description of the contents.</summary>
    /// <exception cref="KnowledgeException">The database is empty, incomplete, or written by a newer GraphKb.</exception>
    public async ValueTask<MetaNode> ReadMetaAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadRowsAsync([ReadMeta], cancellationToken).ConfigureAwait(false);
        return rows[0].Count == 0 ? throw Missing() : Check(MetaNode.Parse(rows[0][0]));
    }

    /// <summary>Reads the description of the contents as it is now, together with everyone who asks for it at this moment.</summary>
    /// <exception cref="KnowledgeException">As for <see cref="ReadMetaAsync"/>.</exception>
    public Task<MetaNode> ReadCurrentMetaAsync(CancellationToken cancellationToken) => _meta.GetAsync(cancellationToken);

    /// <summary>Starts reads of one content version, and sends those that this thread starts at once as one request.</summary>
    public void ReadTogether(string version, Action start)
    {
        var reads = new GatheredReads(
            (statements, cancellationToken) => ReadNowAsync(statements, version, cancellationToken),
            next => ReadTogether(version, next));
        var outer = _gathering;
        _gathering = (this, version, reads);
        try
        {
            start();
        }
        finally
        {
            _gathering = outer;
            reads.Send();
        }
    }

    /// <summary>Reads the rows of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="version">The content version that the rows must belong to.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="KnowledgeException"><c>STORE_CHANGED</c>: the database has another content version.</exception>
    public async Task<List<object?[]>> ReadAsync(Statement statement, string version, CancellationToken cancellationToken) =>
        (await ReadAsync([statement], version, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Reads the rows of several statements in one transaction. Parameters and exceptions as for one statement.</summary>
    /// <returns>One list of rows per statement.</returns>
    public Task<List<object?[]>[]> ReadAsync(
        IReadOnlyList<Statement> statements, string version, CancellationToken cancellationToken) =>
        _gathering is { } gathering && gathering.Owner == this && gathering.Version == version
            ? gathering.Reads.AddAsync(statements, cancellationToken)
            : ReadNowAsync(statements, version, cancellationToken);

    private async Task<List<object?[]>[]> ReadNowAsync(
        IReadOnlyList<Statement> statements, string version, CancellationToken cancellationToken)
    {
        // The version comes last: if it is still the old one, everything before it was read before any later import.
        var rows = await ReadRowsAsync([.. statements, ReadMeta], cancellationToken).ConfigureAwait(false);
        var meta = rows[^1].Count == 0 ? null : MetaNode.Parse(rows[^1][0]);
        return meta?.Version == version && meta.IsComplete ? rows : throw new KnowledgeException(
            "STORE_CHANGED", "An import changed the data during this request; send the request again.", isTransient: true);
    }

    /// <summary>
    /// Waits until the last import is visible as a whole, because Neo4j makes a large commit visible piece by piece. The import holds
    /// its lock until the end, so acquiring that lock and rolling back is enough. Read-only users cannot acquire it and do not wait.
    /// </summary>
    public async Task WaitForImportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RetryAsync(async stop =>
            {
                await using var transaction = await _transport.BeginAsync(stop).ConfigureAwait(false);
                await transaction.RunAsync([WaitForImport], static (_, _) => { }, stop).ConfigureAwait(false);
                return true;
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (KnowledgeException exception) when (exception.Code is "STORE_REFUSED" or "STORE_BUSY")
        {
            // The check of the numbers of entities and facts follows anyway.
        }
    }

    /// <summary>Runs work, and runs it again from the beginning after a transient failure.</summary>
    /// <param name="work">Must be safe to repeat.</param>
    /// <param name="cancellationToken">Cancels the work and the wait before a retry.</param>
    public Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _retries.RunAsync(work, cancellationToken);

    /// <summary>Returns the description of the contents if this code can read them.</summary>
    /// <exception cref="KnowledgeException">The contents are of another layout, missing or incomplete.</exception>
    public MetaNode Check(MetaNode meta)
    {
        if (meta.Layout > Layout)
        {
            throw new KnowledgeException(
                "STORE_NEWER",
                $"The database at {_options} has layout {meta.Layout}; this GraphKb supports layouts up to {Layout}, use a newer one.");
        }

        if (meta.Layout is null || meta.Version is null)
        {
            throw Missing();
        }

        if (meta.Layout < Layout)
        {
            throw new KnowledgeException(
                "STORE_OLDER",
                $"The database at {_options} has layout {meta.Layout}, written by an older GraphKb; this one reads layout {Layout}: "
                + "import the package again.");
        }

        return meta.IsComplete ? meta : throw new KnowledgeException(
            "STORE_INCOMPLETE",
            $"The database at {_options} holds half of a batched import; run the import again to finish it.",
            isTransient: true);
    }

    private KnowledgeException Missing() => new(
        "STORE_MISSING", $"The database at {_options} is empty; import a data package first, with the command import.", isTransient: true);

    private Task<List<object?[]>[]> ReadRowsAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken) =>
        RetryAsync(
            async stop =>
            {
                List<object?[]>[] rows = [.. statements.Select(_ => new List<object?[]>())];
                await _transport.ReadAsync(statements, (statementIndex, row) => rows[statementIndex].Add(row), stop).ConfigureAwait(false);
                return rows;
            },
            cancellationToken);
}
