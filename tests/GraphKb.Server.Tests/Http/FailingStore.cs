using System.Reflection;
using GraphKb.Analysis.Stores;
using GraphKb.Model;

namespace GraphKb.Server.Tests.Http;

/// <summary>A store whose readers open, and fail at whatever they are asked.</summary>
/// <param name="failure">The failure; null for a store that does not open before the request is cancelled.</param>
internal sealed class FailingStore(Exception? failure) : IKnowledgeStore
{
    public string Name => "failing";

    public async ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken)
    {
        if (failure is null)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var reader = DispatchProxy.Create<IKnowledgeReader, FailingReader>();
        ((FailingReader)(object)reader).Failure = failure;
        return reader;
    }

    public Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
