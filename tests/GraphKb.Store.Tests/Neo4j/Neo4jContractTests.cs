using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Tests.Contract;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>The Neo4j store on a real server: every package replaces the one before. Tests that use the server take turns.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class Neo4jContractTests(Neo4jServer server) : KnowledgeStoreContract
{
    protected override int Packages => 25;

    protected override int AtATime => 1;

    protected override async Task<IKnowledgeStore> OpenAsync(DataPackage package)
    {
        var store = await server.OpenAsync();
        await store.ImportAsync(package, null, Stop);
        return store;
    }
}
