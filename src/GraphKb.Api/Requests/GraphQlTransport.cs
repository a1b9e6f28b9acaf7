namespace GraphKb.Api.Requests;

/// <summary>How a request came, which decides the operations that are answered.</summary>
public enum GraphQlTransport
{
    /// <summary>A POST, or a call without HTTP, with one answer: queries.</summary>
    Post,

    /// <summary>A GET with one answer: queries; anything else is not allowed rather than wrong.</summary>
    Get,

    /// <summary>Server-sent events: queries, which have one answer, and subscriptions.</summary>
    EventStream,
}
