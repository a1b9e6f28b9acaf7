namespace GraphKb.Api.Requests;

/// <summary>The limits of one request. Whatever exceeds one is rejected with TOO_COMPLEX, or TIMEOUT for <see cref="Time"/>.</summary>
public sealed record ApiLimits
{
    /// <summary>The longest document, in UTF-16 characters.</summary>
    public int DocumentLength { get; init; } = 100_000;

    /// <summary>The deepest nesting of fields, and of values.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>The fields that a document may select, with every fragment spread out.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>How many of these fields may have an alias.</summary>
    public int Aliases { get; init; } = 250;

    /// <summary>The operations and fragments of a document; also its variables, and its directives, each counted separately.</summary>
    public int Parts { get; init; } = 100;

    /// <summary>The values of a document; also those of its variables, counted separately.</summary>
    public int Values { get; init; } = 5_000;

    /// <summary>The field values of an answer.</summary>
    public int Results { get; init; } = 100_000;

    /// <summary>
    /// The work that a request may cause, in units of about a microsecond and a hundred bytes. A field value has 2, a field of objects
    /// 10, a list with pages 20 or more, the control of a site 150, a question 1,000 or more, by the size of what it reads. A list counts
    /// the work of its items before they are resolved.
    /// </summary>
    public int Work { get; init; } = 400_000;

    /// <summary>The size of an answer, in bytes.</summary>
    public int AnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The time that a request may take, from the opening of the store to the end of its execution.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The errors that an answer lists; further ones are dropped without an error.</summary>
    public int Errors { get; init; } = 20;
}
