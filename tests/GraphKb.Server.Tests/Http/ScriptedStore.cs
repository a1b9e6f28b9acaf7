using System.Reflection;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;

namespace GraphKb.Server.Tests.Http;

/// <summary>A store that opens with the data of one version after the other, and cannot be read where the version is null.</summary>
/// <param name="versions">The versions; after the last one it waits until the request is cancelled.</param>
internal sealed class ScriptedStore(params string?[] versions) : IKnowledgeStore
{
    private readonly Queue<string?> _versions = new(versions);
    private readonly CancellationTokenSource _ended = new();

    public string Name => "scripted";

    /// <summary>Cancelled when the versions have come to their end.</summary>
    public CancellationToken Ended => _ended.Token;

    public ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken)
    {
        if (!_versions.TryDequeue(out var version))
        {
            _ended.Cancel();
            return ValueTask.FromCanceled<IKnowledgeReader>(_ended.Token);
        }

        if (version is null)
        {
            throw new KnowledgeException("STORE_BUSY", "The file is being written.", isTransient: true);
        }

        var reader = DispatchProxy.Create<IKnowledgeReader, FailingReader>();
        ((FailingReader)(object)reader).Version = version;
        return new(reader);
    }

    public Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        _ended.Dispose();
        return ValueTask.CompletedTask;
    }
}
