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
}
