namespace GraphKb.Api.Requests;

/// <summary>The request exceeds its budget, or its answer the limit on bytes. The executor reports it as TOO_COMPLEX.</summary>
public sealed class AnswerTooLargeException() : Exception("The request exceeds a limit.");
