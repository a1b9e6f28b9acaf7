using System.Net;
using GraphKb.Server.Http;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Tests.Http;

/// <summary>The order in which requests that cost much get their turn.</summary>
public sealed class ExecutionQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_with_many_requests_does_not_starve_another()
    {
        using var queue = new ExecutionQueue(new LimitSettings { Workers = 1, Queue = 100, QueueSeconds = 600 });
        var order = new List<string>();
        var running = await queue.For("many")(Stop);
        var many = Enumerable.Range(0, 31).Select(_ => RunAsync("many")).ToList();
        var one = RunAsync("one");
        running!.Dispose();
        await Task.WhenAll([.. many, one]);

        Assert.Equal((32, 0), (order.Count, order.IndexOf("one")));

        async Task RunAsync(string client)
        {
            using var turn = await queue.For(client)(Stop);
            order.Add(client);
        }
    }

    [Fact]
    public async Task As_many_run_at_the_same_time_as_there_are_workers()
    {
        using var queue = new ExecutionQueue(new LimitSettings { Workers = 3, Queue = 100, QueueSeconds = 600 });
        var (running, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            using var turn = await queue.For("client " + (number % 5))(Stop);
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(5, Stop);
            Interlocked.Decrement(ref running);
        }));

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_request_beyond_the_queue_gets_no_turn_until_one_has_left()
    {
        using var queue = new ExecutionQueue(new LimitSettings { Workers = 1, Queue = 1, QueueSeconds = 600 });
        using var leaves = new CancellationTokenSource();
        using var running = await queue.For("client")(Stop);
        var waiting = queue.For("client")(leaves.Token).AsTask();

        Assert.Null(await queue.For("client")(Stop));

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = queue.For("client")(Stop).AsTask();
        running!.Dispose();
        using var turn = await next;
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task A_request_that_waits_too_long_gets_no_turn()
    {
        using var queue = new ExecutionQueue(new LimitSettings { Workers = 1, Queue = 10, QueueSeconds = 1 });
        using var running = await queue.For("client")(Stop);

        Assert.Null(await queue.For("client")(Stop));
        Assert.Null(await queue.For("another")(Stop));
    }

    // The pool starts a thread more every half second or so, which is how long a cheap request would wait.
    [Fact]
    public void Threads_for_cheap_requests_are_there_before_they_are_needed()
    {
        using var queue = new ExecutionQueue(new LimitSettings { Workers = 7 });
        ThreadPool.GetMinThreads(out var threads, out _);

        Assert.InRange(threads, 7 + 2, int.MaxValue);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("::1", "127.0.0.1", false)]
    public void A_client_is_an_address_or_a_network_of_64_bits(string first, string second, bool isSame) =>
        Assert.Equal(isSame, ClientKey.Get(IPAddress.Parse(first)) == ClientKey.Get(IPAddress.Parse(second)));
}
