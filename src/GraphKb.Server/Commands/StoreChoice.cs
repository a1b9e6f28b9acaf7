using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Server.Progress;
using GraphKb.Server.Settings;
using GraphKb.Store.Embedded;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Server.Commands;

/// <summary>The store that the settings choose: the embedded one on a file, on packages or on the seed, or a Neo4j database.</summary>
internal sealed class StoreChoice
{
    private const long LargeFile = 50_000_000;
    private readonly Neo4jOptions? _neo4j;
    private readonly string? _file;
    private readonly string[] _packages;

    private StoreChoice(Neo4jOptions? neo4j, string? file, params string[] packages) =>
        (_neo4j, _file, _packages) = (neo4j, file, packages);

    /// <summary>The store as messages name it, without a password.</summary>
    public string DisplayName => _neo4j?.ToString() ?? _file ?? (_packages.Length > 0 ? PackageInput.Join(_packages) : "the seed");

    /// <summary>What a cancelled import leaves behind, as a sentence; null where it leaves nothing.</summary>
    public string? CancelledImport => _neo4j switch
    {
        null => null,
        { Batched: true } =>
            "Import cancelled. Committed batches remain and the database is marked incomplete; run the import again to finish it.",
        _ => "Import cancelled. A first load keeps its committed batches, and the database is marked incomplete until it is run to its "
            + "end; any other import changed nothing.",
    };

    /// <summary>The choice of some settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The choice; nothing is opened yet.</returns>
    /// <exception cref="KnowledgeException">
    /// The settings name no such store, or several, or leave out the address of Neo4j.
    /// </exception>
    public static StoreChoice From(ServerSettings settings)
    {
        var packages = settings.ListPackages();
        if (packages.Length > 0 && (settings.Store == "neo4j" || settings.Database is not null))
        {
            var other = settings.Store == "neo4j" ? "--store neo4j" : "--database";
            throw new KnowledgeException(
                "STORE_MISSING",
                $"--package and {other} are both given; expected one of them, because packages are read into memory, not into a database.");
        }

        return settings.Store == "neo4j" ? new(From(settings.Neo4j), null) : new(null, settings.Database, packages);
    }

    /// <summary>Opens the store to read; the embedded one without a file holds the packages, or the seed.</summary>
    /// <param name="stop">Cancels the reading.</param>
    /// <returns>The store.</returns>
    public async Task<IKnowledgeStore> OpenAsync(CancellationToken stop)
    {
        if (_neo4j is not null || _file is not null)
        {
            return OpenNamed(create: false, stop);
        }

        if (_packages.Length > 0)
        {
            return EmbeddedStore.InMemory(await ReadAsync(_packages, stop).ConfigureAwait(false));
        }

        var seed = PackageInput.SeedDirectory();
        return SeedCopy.FindPath(seed) is { } copy
            ? await EmbeddedStore.FromCopyAsync(copy, () => ReadAsync([seed], stop), stop).ConfigureAwait(false)
            : EmbeddedStore.InMemory(await ReadAsync([seed], stop).ConfigureAwait(false));
    }

    /// <summary>Opens a store that has a name: a file or a Neo4j database, but not the seed.</summary>
    /// <param name="create">Whether to create a file that does not exist.</param>
    /// <param name="stop">Cancels the reading.</param>
    /// <returns>The store.</returns>
    /// <exception cref="KnowledgeException">No store is named.</exception>
    public IKnowledgeStore OpenNamed(bool create, CancellationToken stop) => _neo4j is not null ? new Neo4jStore(_neo4j)
        : _file is not null ? OpenFile(_file, create, stop)
        : throw new KnowledgeException("STORE_MISSING", "No database given: use --database FILE, or --store neo4j --uri URI.");

    private static Task<DataPackage> ReadAsync(string[] directories, CancellationToken stop) =>
        ProgressDisplay.RunAsync(progress => Task.FromResult(PackageInput.Read(directories, progress, stop)));

    private static Neo4jOptions From(Neo4jSettings settings) => new()
    {
        Uri = ParseAddress(settings.Uri),
        User = settings.User,
        Password = settings.Password,
        Database = settings.Database,
        Batched = settings.Batched,
    };

    private static Uri ParseAddress(string? uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Host.Length > 0
            ? address
            : throw new KnowledgeException(
                "STORE_ADDRESS",
                "The store neo4j needs --uri (or GRAPHKB_NEO4J_URI) such as http://localhost:7474, without a user or a password in it.");

    // An import shows progress bars, which a line would break.
    private static EmbeddedStore OpenFile(string file, bool create, CancellationToken stop)
    {
        if (!create && File.Exists(file) && new FileInfo(file).Length > LargeFile)
        {
            TerminalOutput.WriteErrorLine($"reading {file} …");
        }

        return EmbeddedStore.Open(file, create, stop);
    }
}
