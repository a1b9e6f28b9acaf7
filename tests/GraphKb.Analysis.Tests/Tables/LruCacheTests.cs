using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Tests.Tables;

public sealed class LruCacheTests
{
    [Fact]
    public void The_least_recently_used_entry_is_evicted()
    {
        var cache = new LruCache<string, int>(2);
        cache.Set("a", 1);
        cache.Set("b", 2);
        Assert.True(cache.TryGet("a", out _));
        cache.Set("c", 3);

        Assert.Equal(2, cache.Count);
        Assert.True(cache.TryGet("a", out var a) && a == 1);
        Assert.False(cache.TryGet("b", out _));
        Assert.True(cache.TryGet("c", out _));
    }

    [Fact]
    public void Setting_a_key_again_replaces_its_value_and_takes_no_room()
    {
        var cache = new LruCache<string, int>(2);
        cache.Set("a", 1);
        cache.Set("a", 2);
        cache.Set("b", 3);

        Assert.True(cache.TryGet("a", out var a) && a == 2);
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void A_value_is_created_once_for_all_threads()
    {
        var cache = new LruCache<int, object>(1);
        var created = 0;
        var values = new object[16];
        Parallel.For(0, values.Length, index => values[index] = cache.GetOrAdd(7, () =>
        {
            Interlocked.Increment(ref created);
            return new object();
        }));

        Assert.Equal(1, created);
        Assert.Single(values.Distinct());
    }

    [Fact]
    public void A_failed_creation_is_not_cached()
    {
        var cache = new LruCache<int, string>(1);

        Assert.Throws<InvalidOperationException>(() => cache.GetOrAdd(7, () => throw new InvalidOperationException()));
        Assert.Equal(0, cache.Count);
        Assert.Equal("made", cache.GetOrAdd(7, () => "made"));
    }

    [Fact]
    public async Task A_cancelled_creation_is_not_cached_and_does_not_fail_other_callers()
    {
        var stop = TestContext.Current.CancellationToken;
        var cache = new LruCache<int, string>(1);
        var started = new TaskCompletionSource();
        using var cancelled = new CancellationTokenSource();
        var first = Task.Run(
            () => cache.GetOrAdd(
                7,
                () =>
                {
                    started.SetResult();
                    cancelled.Token.WaitHandle.WaitOne();
                    throw new OperationCanceledException(cancelled.Token);
                },
                cancelled.Token),
            stop);
        await started.Task;
        var second = Task.Run(() => cache.GetOrAdd(7, () => "made", stop), stop);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("made", await second);
        Assert.True(cache.TryGet(7, out var value) && value == "made");
    }

    [Fact]
    public async Task A_caller_that_waits_for_another_stops_at_its_own_token()
    {
        var stop = TestContext.Current.CancellationToken;
        var cache = new LruCache<int, string>(1);
        var started = new TaskCompletionSource();
        using var released = new ManualResetEventSlim();
        var first = Task.Run(
            () => cache.GetOrAdd(
                7,
                () =>
                {
                    started.SetResult();
                    released.Wait(stop);
                    return "made";
                },
                stop),
            stop);
        await started.Task;

        Assert.ThrowsAny<OperationCanceledException>(() => cache.GetOrAdd(7, () => "other", new CancellationToken(canceled: true)));
        released.Set();
        Assert.Equal("made", await first);
    }

    [Fact]
    public void Only_the_value_that_is_named_is_removed()
    {
        var cache = new LruCache<int, string>(1);
        cache.Set(7, "new");

        Assert.False(cache.Remove(7, "old"));
        Assert.True(cache.Remove(7, "new"));
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void A_capacity_is_at_least_1() => Assert.Throws<ArgumentOutOfRangeException>(() => new LruCache<int, int>(0));
}
