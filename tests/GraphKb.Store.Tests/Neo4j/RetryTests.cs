using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>What is repeated after a failure, and how long, by the classification of the official drivers.</summary>
public sealed class RetryTests
{
    private static readonly Neo4jErrors Errors = new(new Neo4jOptions { Uri = new Uri("http://db.example:7474"), Password = "a-secret" });

    private readonly ImmediateClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_fails_transiently_is_repeated_until_it_succeeds()
    {
        var failures = new Queue<KnowledgeException>([Errors.Unavailable(), Transient(), Transient(), Transient(), Transient()]);

        var result = await new Retries(_clock).RunAsync(
            _ => failures.TryDequeue(out var failure) ? Task.FromException<int>(failure) : Task.FromResult(7), Stop);

        Assert.Equal(7, result);
    }

    [Fact]
    public async Task A_transient_code_is_retried_for_half_a_minute()
    {
        var attempts = await CountAttemptsAsync(Transient());

        Assert.InRange(_clock.Waited.TotalSeconds, 30, 40);
        Assert.InRange(attempts, 8, 60);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_tried_four_times_within_two_seconds()
    {
        Assert.Equal(4, await CountAttemptsAsync(Errors.Unavailable()));
        Assert.InRange(_clock.Waited.TotalSeconds, 0.1, 2);
    }

    [Fact]
    public async Task The_half_minute_begins_with_the_first_failure()
    {
        var attempts = 0;
        Task<int> FailAfterAnHourAsync(CancellationToken stop) =>
            ++attempts == 1 ? Task.Delay(TimeSpan.FromHours(1), _clock, stop).ContinueWith<int>(_ => throw Transient(), stop)
                : Task.FromResult(attempts);

        Assert.Equal(2, await new Retries(_clock).RunAsync(FailAfterAnHourAsync, Stop));
    }

    [Fact]
    public async Task Work_that_is_cancelled_is_not_repeated()
    {
        using var stopping = new CancellationTokenSource();
        var attempts = 0;
        Task<int> FailAsync(CancellationToken stop)
        {
            attempts++;
            stopping.Cancel();
            return Task.FromException<int>(Transient());
        }

        await Assert.ThrowsAnyAsync<Exception>(() => new Retries(_clock).RunAsync(FailAsync, stopping.Token));
        Assert.Equal(1, attempts);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", "STORE_BUSY")]
    [InlineData("Neo.TransientError.Cluster.ReplicationFailure", "STORE_BUSY")]
    [InlineData("Neo.ClientError.Cluster.NotALeader", "STORE_BUSY")]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "STORE_BUSY")]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", "STORE_BUSY")]
    [InlineData("Neo.ClientError.Transaction.TransactionNotFound", "STORE_BUSY")]
    public void A_code_that_the_official_drivers_retry_is_transient(string code, string expected) =>
        Assert.Equal((expected, true), Classify(code));

    [Theory]
    [InlineData("Neo.TransientError.Transaction.Terminated", "STORE_FAILED")]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", "STORE_FAILED")]
    [InlineData("Neo.ClientError.Transaction.Terminated", "STORE_FAILED")]
    [InlineData("Neo.ClientError.Statement.SyntaxError", "STORE_FAILED")]
    [InlineData("Neo.DatabaseError.General.UnknownError", "STORE_FAILED")]
    [InlineData("Neo.ClientError.Security.Unauthorized", "STORE_REFUSED")]
    [InlineData("Neo.ClientError.Security.TokenExpired", "STORE_REFUSED")]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "STORE_MEMORY")]
    [InlineData("Neo.ClientError.General.TransactionOutOfMemoryError", "STORE_MEMORY")]
    [InlineData("Neo.TransientError.General.OutOfMemoryError", "STORE_MEMORY")]
    public void A_code_that_a_repetition_does_not_help_is_final(string code, string expected) =>
        Assert.Equal((expected, false), Classify(code));

    [Fact]
    public void A_memory_limit_names_the_setting_and_the_option_and_a_shared_pool_may_become_free()
    {
        const string code = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

        Assert.Equal(
            "The Neo4j server at http://db.example:7474 (database neo4j) has not enough memory for this transaction "
            + "(Neo.TransientError.General.MemoryPoolOutOfMemoryError); import with --batched or request less data, "
            + "or raise db.memory.transaction.max or the heap of the server.",
            Errors.FromCode(code, "… db.memory.transaction.max threshold reached").Message);
        Assert.True(Errors.FromCode(code, "… dbms.memory.transaction.total.max threshold reached").IsTransient);
    }

    private static KnowledgeException Transient() => Errors.FromCode("Neo.TransientError.General.DatabaseUnavailable", "");

    private static (string Code, bool IsTransient) Classify(string code) =>
        Errors.FromCode(code, "because") is var exception ? (exception.Code, exception.IsTransient) : default;

    private async Task<int> CountAttemptsAsync(KnowledgeException failure)
    {
        var attempts = 0;
        var thrown = await Assert.ThrowsAsync<KnowledgeException>(() => new Retries(_clock).RunAsync(
            _ =>
            {
                attempts++;
                return Task.FromException<int>(failure);
            },
            Stop));
        Assert.Same(failure, thrown);
        return attempts;
    }
}
