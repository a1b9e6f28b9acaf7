using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Server.Progress;
using GraphKb.Store.Embedded;
using GraphKb.Store.Neo4j;

namespace GraphKb.Server.Commands;

/// <summary>The store that a command line and the environment choose: the embedded one on a file, or a Neo4j database.</summary>
internal sealed class StoreChoice
{
    private const long LargeFile = 50_000_000;
    private readonly Neo4jOptions? _neo4j;
    private readonly string? _file;

    private StoreChoice(Neo4jOptions? neo4j, string? file) => (_neo4j, _file) = (neo4j, file);

    /// <summary>The choice in words, without a password.</summary>
    public string Words => _neo4j?.ToString() ?? _file ?? "the seed";

    /// <summary>Whether an import commits batch by batch, so that one that is stopped leaves something behind.</summary>
    public bool IsBatched => _neo4j is { Batched: true };

    /// <summary>The embedded store.</summary>
    /// <exception cref="KnowledgeException">The name of the file is blank.</exception>
    public static StoreChoice Embedded(string? file) => file is not null && string.IsNullOrWhiteSpace(file)
        ? throw new KnowledgeException("STORE_MISSING", "--database is blank; expected the name of a file.")
        : new(null, file);

    /// <summary>A Neo4j database.</summary>
    public static StoreChoice Neo4j(Neo4jOptions options) => new(options, null);

    /// <summary>Opens it to read; without a file it is the seed.</summary>
    public async Task<IKnowledgeStore> OpenAsync(CancellationToken stop)
    {
        if (_neo4j is not null)
        {
            return new Neo4jStore(_neo4j);
        }

        if (_file is null)
        {
            return await Work.ShowAsync(progress =>
                Task.FromResult(EmbeddedStore.InMemory(PackageInput.Read(PackageInput.SeedDirectory(), progress, stop)))).ConfigureAwait(false);
        }

        return OpenFile(_file, create: false, stop);
    }

    /// <summary>Opens what is there and has a name, so not the seed.</summary>
    /// <param name="create">Whether to make a file that is not there.</param>
    /// <param name="stop">Stops the reading.</param>
    public IKnowledgeStore OpenNamed(bool create, CancellationToken stop) => _neo4j is not null ? new Neo4jStore(_neo4j)
        : _file is not null ? OpenFile(_file, create, stop)
        : throw new KnowledgeException("STORE_MISSING", "Which database? Expected --database FILE, or --store neo4j with --uri.");

    // An import shows bars, which a line would run into.
    private static EmbeddedStore OpenFile(string file, bool create, CancellationToken stop)
    {
        if (!create && File.Exists(file) && new FileInfo(file).Length > LargeFile)
        {
            Console.Error.WriteLine($"reading {file} …");
        }

        return EmbeddedStore.Open(file, create, stop);
    }
}
