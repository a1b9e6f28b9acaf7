using GraphKb.Knowledge;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.Exceptions;

namespace GraphKb.Api.Errors;

/// <summary>Turns every error into one sentence and a code of ours; the only place that does.</summary>
/// <param name="failed">Told of what is only called INTERNAL.</param>
internal sealed class ErrorWords(Action<Exception>? failed) : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var (code, message, argument) = Say(executionError);
        if (code == "INTERNAL")
        {
            failed?.Invoke(executionError.InnerException ?? executionError);
        }

        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (argument is not null)
        {
            extensions["argument"] = argument;
        }

        return new ErrorInfo { Message = message, Extensions = extensions };
    }

    private static (string Code, string Message, string? Argument) Say(ExecutionError error) => error.InnerException switch
    {
        UserInputException wrong => ("BAD_USER_INPUT", wrong.Message, wrong.ParamName),
        KnowledgeException failed => (failed.Code, failed.Message, null),
        OperationCanceledException => ("CANCELLED", "The request was cancelled, or took longer than the server allows.", null),
        GraphQLSyntaxErrorException => ("SYNTAX_ERROR", error.Message, null),
        FormatException wrong => ("BAD_USER_INPUT", wrong.Message, null),
        _ => Say(error, error is UnhandledError),
    };

    private static (string Code, string Message, string? Argument) Say(ExecutionError error, bool isUnhandled) => error switch
    {
        Refusal refusal => (refusal.Word, refusal.Message, null),
        SyntaxError => ("SYNTAX_ERROR", error.Message, null),
        InvalidVariableError or InvalidValueError or GraphQL.Validation.Errors.ArgumentsOfCorrectTypeError => ("BAD_USER_INPUT", error.Message, null),
        ValidationError => ("VALIDATION_FAILED", error.Message, null),
        NoOperationError or InvalidOperationError or InvalidOperationNameError => ("VALIDATION_FAILED", error.Message, null),
        _ when !isUnhandled && error.InnerException is null => ("VALIDATION_FAILED", error.Message, null),
        _ => ("INTERNAL", "The server failed to answer this; the failure was logged.", null),
    };
}

/// <summary>An error of ours that refuses a whole request.</summary>
/// <param name="word">The code.</param>
/// <param name="message">One sentence.</param>
internal sealed class Refusal(string word, string message) : ExecutionError(message)
{
    public string Word => word;
}
