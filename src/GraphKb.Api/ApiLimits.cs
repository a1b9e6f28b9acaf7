namespace GraphKb.Api;

/// <summary>What a request may ask for.</summary>
public sealed record ApiLimits
{
    /// <summary>The longest document, in characters.</summary>
    public int DocumentLength { get; init; } = 100_000;

    /// <summary>How deep fields and values may be nested.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>How many fields a document may select, fragments spread out.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>How many of these fields may have an alias.</summary>
    public int Aliases { get; init; } = 100;

    /// <summary>How many operations and fragments, how many variables, and how many directives a document may hold.</summary>
    public int Parts { get; init; } = 100;

    /// <summary>How many values a document and its variables may hold together.</summary>
    public int Values { get; init; } = 5_000;

    /// <summary>How many field values an answer may hold.</summary>
    public int Results { get; init; } = 100_000;

    /// <summary>The largest answer, in bytes.</summary>
    public int AnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How long a request may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many errors an answer lists at most.</summary>
    public int Errors { get; init; } = 20;
}
