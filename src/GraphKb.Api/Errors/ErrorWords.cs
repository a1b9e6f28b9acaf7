using GraphKb.Analysis.Errors;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.Exceptions;

namespace GraphKb.Api.Errors;

/// <summary>Turns every error into one sentence and a code of ours; the only place that does.</summary>
/// <param name="schema">The schema.</param>
/// <param name="failed">Told of what is only called INTERNAL.</param>
internal sealed class ErrorWords(ISchema schema, Action<Exception>? failed) : IErrorInfoProvider
{
    private const int LongestMessage = 500;
    private readonly ValueWords _values = new(schema);

    /// <summary>The sentence about a document that cannot be parsed.</summary>
    public static string OfSyntax(Exception wrong) => Shorten(wrong.Message.Split('\n')[0].Split("; for more information")[0].TrimEnd(' ', '.', '\r') + ".");

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

    private (string Code, string Message, string? Argument) Say(ExecutionError error) => error switch
    {
        Refusal refusal => (refusal.Word, refusal.Message, null),
        InvalidVariableError => Wrong(_values.OfVariable(error.Message, error.InnerException as FormatException)),
        ArgumentsOfCorrectTypeError => Wrong(_values.OfLiteral(error.Message)),
        InvalidValueError => ("BAD_USER_INPUT", Shorten(error.Message), null),
        SyntaxError => ("SYNTAX_ERROR", Shorten(error.Message), null),
        ValidationError or NoOperationError or InvalidOperationError or InvalidOperationNameError => ("VALIDATION_FAILED", Shorten(error.Message), null),
        _ => Say(error, error.InnerException),
    };

    private static (string Code, string Message, string? Argument) Say(ExecutionError error, Exception? inner) => inner switch
    {
        UserInputException wrong => ("BAD_USER_INPUT", Shorten(wrong.Message), wrong.ParamName),
        KnowledgeException failure => (failure.Code, failure.Message, null),
        OperationCanceledException => ("CANCELLED", "The request was cancelled, or took longer than the server allows.", null),
        GraphQLSyntaxErrorException => ("SYNTAX_ERROR", Shorten(error.Message), null),
        FormatException wrong => ("BAD_USER_INPUT", Shorten(wrong.Message), null),
        null when error is not UnhandledError => ("VALIDATION_FAILED", Shorten(error.Message), null),
        _ => ("INTERNAL", "The server failed to answer this; the failure was logged.", null),
    };

    private static (string Code, string Message, string? Argument) Wrong((string Sentence, string? Argument) wrong) =>
        ("BAD_USER_INPUT", wrong.Sentence, wrong.Argument);

    private static string Shorten(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
}

/// <summary>An error of ours that refuses a whole request.</summary>
/// <param name="word">The code.</param>
/// <param name="message">One sentence.</param>
internal sealed class Refusal(string word, string message) : ExecutionError(message)
{
    public string Word => word;
}
