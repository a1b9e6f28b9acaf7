using System.Reflection;
using GraphKb.Analysis.Stores;
using GraphKb.Model;

namespace GraphKb.Api.Tests.Requests;

/// <summary>A store whose reads end on threads of the pool, several at once, as those of a database server do.</summary>
/// <param name="inner">The store that answers.</param>
internal sealed class PooledStore(IKnowledgeStore inner) : IKnowledgeStore
{
    public string Name => inner.Name;

    public async ValueTask<IKnowledgeReader> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var reader = DispatchProxy.Create<IKnowledgeReader, PooledReader>();
        ((PooledReader)(object)reader).Inner = await inner.OpenReaderAsync(cancellationToken);
        return reader;
    }

    public Task<ImportSummary> ImportAsync(
        DataPackage package, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DataPackage> ExportAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

/// <summary>The reader of a <see cref="PooledStore"/>.</summary>
public class PooledReader : DispatchProxy
{
    private static readonly MethodInfo Pool =
        typeof(PooledReader).GetMethod(nameof(PoolAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The reader that answers.</summary>
    public IKnowledgeReader Inner { get; set; } = null!;

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.ReturnType;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            ? Pool.MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [Inner, targetMethod, args])
            : targetMethod.Invoke(Inner, args);
    }

    private static async ValueTask<T> PoolAsync<T>(IKnowledgeReader inner, MethodInfo method, object?[] args)
    {
        await Task.Yield();
        return await (ValueTask<T>)method.Invoke(inner, args)!;
    }
}
