namespace GraphKb.Api.Requests;

/// <summary>The answer exceeds the limit on its field values or bytes. The executor reports it as TOO_COMPLEX.</summary>
internal sealed class AnswerTooLargeException() : Exception("The answer holds more field values than allowed.");
