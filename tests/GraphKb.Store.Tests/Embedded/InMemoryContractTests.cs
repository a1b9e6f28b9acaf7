using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Store.Tests.Contract;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>The embedded store without a file.</summary>
public sealed class InMemoryContractTests : KnowledgeStoreContract
{
    protected override Task<IKnowledgeStore> OpenAsync(DataPackage package) =>
        Task.FromResult<IKnowledgeStore>(EmbeddedStore.InMemory(package));
}
