using GraphKb.Analysis.Stores;
using GraphKb.Store.Embedded;
using GraphKb.Store.Tests.Contract;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>Layers in the embedded store on a file.</summary>
public sealed class EmbeddedLayerTests : LayerContract
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"graphkb-layers-{Path.GetRandomFileName()}.db");

    public override void Dispose()
    {
        File.Delete(_file);
        File.Delete(_file + ".lock");
        base.Dispose();
    }

    protected override Task<IKnowledgeStore> OpenAsync() =>
        Task.FromResult<IKnowledgeStore>(EmbeddedStore.Open(_file, create: true, Stop));
}
