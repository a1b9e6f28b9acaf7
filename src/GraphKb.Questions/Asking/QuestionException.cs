using GraphKb.Api.Errors;

namespace GraphKb.Questions.Asking;

/// <summary>A question that has no answer: the input, what is wrong, and what would be right, in one sentence.</summary>
public sealed class QuestionException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="code">The stable code of the error, such as <c>NOT_FOUND</c>.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="failure">Whose failure it is.</param>
    public QuestionException(string code, string message, ResponseFailure failure = ResponseFailure.Request)
        : base(message) => (Code, Failure) = (code, failure);

    /// <summary>The stable code of the error.</summary>
    public string Code { get; }

    /// <summary>Whose failure it is.</summary>
    public ResponseFailure Failure { get; }
}
