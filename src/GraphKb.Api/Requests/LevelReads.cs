using GraphKb.Analysis.Stores;
using GraphQL.DataLoader;

namespace GraphKb.Api.Requests;

/// <summary>
/// The reads that the fields of one level of a query wait for. GraphQL.NET awaits them after it has called all resolvers of the level, and
/// they are then started together. Belongs to one request; not thread-safe, because resolvers of a request run one after the other.
/// </summary>
/// <param name="reader">The state of the data that the request reads.</param>
/// <param name="budget">The budget of the request; once it is exceeded, no read of a field starts.</param>
internal sealed class LevelReads(IKnowledgeReader reader, RequestBudget budget)
{
    private List<Action<CancellationToken>> _waiting = [];

    /// <summary>Adds a read that starts with the others of its level.</summary>
    /// <param name="start">Starts the read; must not throw.</param>
    public void Add(Action<CancellationToken> start) => _waiting.Add(start);

    /// <summary>Adds a read that is the result of a field.</summary>
    /// <param name="read">Reads the value of the field.</param>
    /// <returns>A result that GraphQL.NET awaits.</returns>
    public IDataLoaderResult Add(Func<Task<object?>> read)
    {
        var result = new Result(this);
        Add(_ => result.Task = StartAsync(read));
        return result;
    }

    /// <summary>Starts all reads that have been added since the last start.</summary>
    public void Start(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var starting = _waiting;
        _waiting = [];
        reader.ReadTogether(() => starting.ForEach(start => start(cancellationToken)));
    }

    // An exception becomes part of the task, even one that is thrown before the first await.
    private async Task<object?> StartAsync(Func<Task<object?>> read)
    {
        try
        {
            return budget.IsExceeded ? null : await read().ConfigureAwait(false);
        }
        catch
        {
            budget.AddFailedRead();
            throw;
        }
    }

    private sealed class Result(LevelReads reads) : IDataLoaderResult
    {
        public Task<object?>? Task { get; set; }

        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            reads.Start(cancellationToken);
            return Task!;
        }
    }
}
