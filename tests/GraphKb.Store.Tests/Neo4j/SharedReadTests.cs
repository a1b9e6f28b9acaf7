using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Callers of <see cref="SharedRead{T}"/> share a read only if it began after their call.</summary>
public sealed class SharedReadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_that_come_while_a_read_runs_share_the_next_one()
    {
        var reads = 0;
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var shared = new SharedRead<int>(async () =>
        {
            var number = Interlocked.Increment(ref reads);
            begun.TrySetResult();
            await end.Task;
            return number;
        });

        var first = shared.GetAsync(Stop);
        await begun.Task;
        var others = Enumerable.Range(0, 10).Select(_ => shared.GetAsync(Stop)).ToArray();
        end.SetResult();

        Assert.Equal(1, await first);
        Assert.All(await Task.WhenAll(others), number => Assert.Equal(2, number));
    }

    [Fact]
    public async Task A_read_that_hangs_does_not_hold_up_the_next()
    {
        var reads = 0;
        var shared = new SharedRead<int>(async () =>
        {
            var number = Interlocked.Increment(ref reads);
            await (number == 1 ? Task.Delay(Timeout.Infinite, Stop) : Task.CompletedTask);
            return number;
        });
        using var leaving = new CancellationTokenSource();
        var first = shared.GetAsync(leaving.Token);
        while (Volatile.Read(ref reads) == 0)
        {
            await Task.Delay(1, Stop);
        }

        Assert.Equal(2, await shared.GetAsync(Stop));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task An_error_reaches_those_who_wait_and_the_next_read_is_a_new_one()
    {
        var reads = 0;
        var shared = new SharedRead<int>(() => ++reads == 1 ? throw new InvalidOperationException("once") : Task.FromResult(reads));

        await Assert.ThrowsAsync<InvalidOperationException>(() => shared.GetAsync(Stop));
        Assert.Equal(2, await shared.GetAsync(Stop));
    }
}
