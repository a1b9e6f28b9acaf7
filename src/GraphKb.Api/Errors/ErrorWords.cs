using GraphKb.Knowledge;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace GraphKb.Api.Errors;

/// <summary>Turns every error into one sentence and a code of ours; the only place that does.</summary>
internal sealed class ErrorWords : IErrorInfoProvider
{
    private const string Internal = "INTERNAL";

    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var (code, message, argument) = Say(executionError);
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (argument is not null)
        {
            extensions["argument"] = argument;
        }

        return new ErrorInfo { Message = message, Extensions = extensions };
    }

    /// <summary>Whether an error is the server's own fault, which clients are not told more about.</summary>
    public static bool IsInternal(ExecutionError error) => Say(error).Code == Internal;

    private static (string Code, string Message, string? Argument) Say(ExecutionError error) => error.InnerException switch
    {
        UserInputException wrong => ("BAD_USER_INPUT", wrong.Message, wrong.ParamName),
        KnowledgeException failed => (failed.Code, failed.Message, null),
        OperationCanceledException => ("CANCELLED", "The request was cancelled, or took longer than the server allows.", null),
        GraphQLSyntaxErrorException => ("SYNTAX_ERROR", error.Message, null),
        FormatException wrong => ("BAD_USER_INPUT", wrong.Message, null),
        _ => Say(error, error is UnhandledError),
    };

    // A sentence of the library's says what was expected by the name of a type; what such a value looks like is ours to say.
    private static string WithHint(string message)
    {
        var sentence = message.TrimEnd().TrimEnd('.') + ".";
        return sentence.Contains("'Date'", StringComparison.Ordinal) ? sentence + " A day is written YYYY-MM-DD, such as 2026-01-12." : sentence;
    }

    private static (string Code, string Message, string? Argument) Say(ExecutionError error, bool isUnhandled) => error switch
    {
        Refusal refusal => (refusal.Word, refusal.Message, null),
        SyntaxError => ("SYNTAX_ERROR", error.Message, null),
        ArgumentsOfCorrectTypeError wrong => ("BAD_USER_INPUT", WithHint(wrong.Message), (wrong.Nodes.FirstOrDefault() as GraphQLArgument)?.Name.StringValue),
        InvalidVariableError or InvalidValueError => ("BAD_USER_INPUT", WithHint(error.Message), null),
        ValidationError => ("VALIDATION_FAILED", error.Message, null),
        NoOperationError or InvalidOperationError or InvalidOperationNameError => ("VALIDATION_FAILED", error.Message, null),
        _ when !isUnhandled && error.InnerException is null => ("VALIDATION_FAILED", error.Message, null),
        _ => (Internal, "The server failed to answer this; the failure was logged.", null),
    };
}

/// <summary>An error of ours that refuses a whole request.</summary>
/// <param name="word">The code.</param>
/// <param name="message">One sentence.</param>
internal sealed class Refusal(string word, string message) : ExecutionError(message)
{
    public string Word => word;
}
