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
        var first = cache.GetAsync("a", _ => source.Task, Stop);
        var second = cache.GetAsync("a", _ => Task.FromResult(2), Stop);
        source.SetResult(1);

        Assert.Equal((1, 1), (await first, await second));
    }

    [Fact]
    public async Task A_failed_fetch_is_not_cached()
    {
        var cache = new AsyncCache<string, int>(2);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => cache.GetAsync("a", _ => Task.FromException<int>(new InvalidOperationException()), Stop).AsTask());
        Assert.Equal(2, await cache.GetAsync("a", _ => Task.FromResult(2), Stop));
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_cancel_the_fetch_of_another()
    {
        var cache = new AsyncCache<string, int>(2);
        var source = new TaskCompletionSource<int>();
        using var cancelled = new CancellationTokenSource();
        var leaving = cache.GetAsync("a", stop => source.Task.WaitAsync(stop), cancelled.Token);
        var staying = cache.GetAsync("a", _ => Task.FromResult(2), Stop);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving.AsTask());
        source.SetResult(1);

        Assert.Equal(1, await staying);
    }

    [Fact]
    public async Task A_fetch_that_nobody_waits_for_any_more_is_cancelled_and_begins_anew_for_the_next_caller()
    {
        var cache = new AsyncCache<string, int>(2);
        using var cancelled = new CancellationTokenSource();
        var fetchToken = CancellationToken.None;
        var leaving = cache.GetAsync(
            "a",
            async stop =>
            {
                fetchToken = stop;
                await Task.Delay(Timeout.Infinite, stop);
                return 1;
            },
            cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving.AsTask());

        Assert.True(fetchToken.IsCancellationRequested);
        Assert.Equal(2, await cache.GetAsync("a", _ => Task.FromResult(2), Stop));
    }

    [Fact]
    public async Task Values_beyond_the_total_size_are_evicted_the_least_recently_used_first()
    {
        var cache = new AsyncCache<string, int>(9) { SizeLimit = 10, GetSize = value => value };
        var fetched = new List<string>();
        ValueTask<int> GetAsync(string key, int size) => cache.GetAsync(
            key,
            _ =>
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

        await cache.GetAsync("large", _ => Task.FromResult(11), Stop);
        Assert.Equal(11, await cache.GetAsync("large", _ => Task.FromResult(0), Stop));
        await cache.GetAsync("small", _ => Task.FromResult(1), Stop);
        Assert.Equal(12, await cache.GetAsync("large", _ => Task.FromResult(12), Stop));
    }
}
