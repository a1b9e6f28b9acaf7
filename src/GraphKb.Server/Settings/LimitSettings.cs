using System.ComponentModel.DataAnnotations;
using GraphKb.Api.Requests;

namespace GraphKb.Server.Settings;

/// <summary>What one request and one client may cost. Each limit has its name in <c>GRAPHKB_LIMITS__NAME</c>.</summary>
internal sealed record LimitSettings
{
    /// <summary>The largest body of a request, in bytes.</summary>
    [Range(1, 1 << 30)]
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest path and query string of a request, in bytes.</summary>
    [Range(256, 1 << 20)]
    public int UrlBytes { get; init; } = 16 * 1024;

    /// <summary>How many seconds a body may take to arrive.</summary>
    [Range(1, 3600)]
    public int BodySeconds { get; init; } = 10;

    /// <summary>How many seconds an answer may take.</summary>
    [Range(1, 3600)]
    public int Seconds { get; init; } = 30;

    /// <summary>How deep fields and values may be nested.</summary>
    [Range(1, 60)]
    public int Depth { get; init; } = 20;

    /// <summary>How many fields a document may select, with its fragments spread.</summary>
    [Range(1, 100_000)]
    public int Fields { get; init; } = 1000;

    /// <summary>How many of these fields may have an alias.</summary>
    [Range(0, 100_000)]
    public int Aliases { get; init; } = 250;

    /// <summary>How many operations and fragments, variables, and directives a document may have.</summary>
    [Range(1, 100_000)]
    public int Parts { get; init; } = 100;

    /// <summary>How many values a document and its variables may have together.</summary>
    [Range(1, 1_000_000)]
    public int Values { get; init; } = 5000;

    /// <summary>How many field values an answer may have.</summary>
    [Range(1, 100_000_000)]
    public int Results { get; init; } = 100_000;

    /// <summary>How many units of work a request may cause; an item of a list has 1, a question 1,000.</summary>
    [Range(1000, 1_000_000_000)]
    public int Work { get; init; } = 400_000;

    /// <summary>The largest answer, in bytes.</summary>
    [Range(1024, 1 << 30)]
    public int AnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The longest document, in characters.</summary>
    [Range(10, 10_000_000)]
    public int DocumentLength { get; init; } = 100_000;

    /// <summary>How many errors an answer lists at most.</summary>
    [Range(1, 1000)]
    public int Errors { get; init; } = 20;

    /// <summary>How many requests a batch may have.</summary>
    [Range(1, 1000)]
    public int Batch { get; init; } = 20;

    /// <summary>How many streams of server-sent events may be open at the same time.</summary>
    [Range(0, 100_000)]
    public int Streams { get; init; } = 200;

    /// <summary>How many requests that cost much run at the same time; 0 is one less than the processors, at least 1.</summary>
    [Range(0, 1000)]
    public int Workers { get; init; }

    /// <summary>How many requests that cost much may wait, of one client.</summary>
    [Range(0, 100_000)]
    public int Queue { get; init; } = 100;

    /// <summary>How many seconds a request that costs much may wait.</summary>
    [Range(1, 3600)]
    public int QueueSeconds { get; init; } = 10;

    /// <summary>How many connections may be open at the same time.</summary>
    [Range(1, 100_000)]
    public int Connections { get; init; } = 1000;

    /// <summary>How many of the connections may belong to one client address, or to one IPv6 network of 64 bits.</summary>
    [Range(1, 100_000)]
    public int ConnectionsPerClient { get; init; } = 250;

    /// <summary>How many seconds a connection may be silent between two requests.</summary>
    [Range(1, 86_400)]
    public int IdleSeconds { get; init; } = 90;

    /// <summary>How many seconds the headers of a request may take to arrive.</summary>
    [Range(1, 3600)]
    public int HeaderSeconds { get; init; } = 10;

    /// <summary>How many bytes of a waiting answer a client must read in a second, on average after the first five seconds.</summary>
    [Range(1, 1 << 30)]
    public int ReadBytesPerSecond { get; init; } = 16 * 1024;

    /// <summary>The number of requests that cost much and run at the same time.</summary>
    /// <returns>At least 1.</returns>
    public int GetWorkers() => Workers > 0 ? Workers : Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>The limits of the GraphQL executor among these.</summary>
    /// <returns>The same numbers.</returns>
    public ApiLimits ToApiLimits() => new()
    {
        Time = TimeSpan.FromSeconds(Seconds),
        Depth = Depth,
        Fields = Fields,
        Aliases = Aliases,
        Parts = Parts,
        Values = Values,
        Results = Results,
        Work = Work,
        AnswerBytes = AnswerBytes,
        DocumentLength = DocumentLength,
        Errors = Errors,
    };
}
