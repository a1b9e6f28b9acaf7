using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Tests.Tables;

public sealed class AsyncCacheTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_of_one_key_share_one_fetch()
    {
        var cache = new AsyncCache<string, int>(2);
        var source = new TaskCompletionSource<int>();
        var first = cache.GetAsync("a", () => source.Task, Stop);
        var second = cache.GetAsync("a", () => Task.FromResult(2), Stop);
        source.SetResult(1);

        Assert.Equal((1, 1), (await first, await second));
    }

    [Fact]
    public async Task A_failed_fetch_is_not_cached()
    {
        var cache = new AsyncCache<string, int>(2);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => cache.GetAsync("a", () => Task.FromException<int>(new InvalidOperationException()), Stop).AsTask());
        Assert.Equal(2, await cache.GetAsync("a", () => Task.FromResult(2), Stop));
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_cancel_the_fetch()
    {
        var cache = new AsyncCache<string, int>(2);
        var source = new TaskCompletionSource<int>();
        using var cancelled = new CancellationTokenSource();
        var waiting = cache.GetAsync("a", () => source.Task, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.AsTask());
        source.SetResult(1);

        Assert.Equal(1, await cache.GetAsync("a", () => Task.FromResult(2), Stop));
    }

    [Fact]
    public async Task Values_beyond_the_total_size_are_evicted_the_least_recently_used_first()
    {
        var cache = new AsyncCache<string, int>(9) { SizeLimit = 10, GetSize = value => value };
        var fetched = new List<string>();
        ValueTask<int> GetAsync(string key, int size) => cache.GetAsync(
            key,
            () =>
            {
                fetched.Add(key);
                return Task.FromResult(size);
            },
            Stop);

        foreach (var (key, size) in new[] { ("a", 4), ("b", 4), ("a", 4), ("c", 3), ("a", 4), ("c", 3), ("b", 4) })
        {
            await GetAsync(key, size);
        }

        Assert.Equal(["a", "b", "c", "b"], fetched);
    }

    [Fact]
    public async Task A_value_larger_than_the_total_size_is_held_until_the_next_one()
    {
        var cache = new AsyncCache<string, int>(9) { SizeLimit = 10, GetSize = value => value };

        await cache.GetAsync("large", () => Task.FromResult(11), Stop);
        Assert.Equal(11, await cache.GetAsync("large", () => Task.FromResult(0), Stop));
        await cache.GetAsync("small", () => Task.FromResult(1), Stop);
        Assert.Equal(12, await cache.GetAsync("large", () => Task.FromResult(12), Stop));
    }
}
