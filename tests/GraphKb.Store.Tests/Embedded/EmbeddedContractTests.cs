using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Store.Tests.Contract;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>The embedded store on a file, opened again after the import.</summary>
public sealed class EmbeddedContractTests : KnowledgeStoreContract, IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;
    private int _files;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    protected override async Task<IKnowledgeStore> OpenAsync(DataPackage package)
    {
        var file = Path.Combine(_directory, $"{Interlocked.Increment(ref _files)}.db");
        await using (var store = EmbeddedStore.Open(file, create: true, Stop))
        {
            await store.ImportAsync(package, null, Stop);
        }

        return EmbeddedStore.Open(file, create: false, Stop);
    }
}
