using GraphKb.Analysis.Errors;
using GraphKb.Model.Text;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace GraphKb.Api.Errors;

/// <summary>Turns every error into one sentence and one of our codes. No other place does.</summary>
/// <param name="schema">The schema, for the values of its enumerations.</param>
/// <param name="reportFailure">
/// Receives the failures whose messages clients do not see: defects, and failures of the store. Null drops the defects, and shows the
/// messages of the store.
/// </param>
internal sealed class ErrorFormatter(ISchema schema, Action<Exception>? reportFailure) : IErrorInfoProvider
{
    private const string Internal = "INTERNAL";
    private const int MaxMessageLength = 500;
    private const int MaxArgumentLength = 200;
    private readonly CoercionErrors _coercionErrors = new(schema);

    /// <summary>Formats the error of a document that cannot be parsed.</summary>
    /// <param name="description">The sentence of the parser.</param>
    /// <param name="location">The line and the column of the error.</param>
    public static string FormatSyntaxError(string description, Location location) => Shorten(
        $"Syntax Error GraphQL ({location.Line}:{location.Column}) "
        + description.Split('\n')[0].Split("; for more information")[0].TrimEnd(' ', '.', '\r') + ".");

    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var (code, message, argument, suggestions) = Format(executionError);
        if (code == Internal)
        {
            reportFailure?.Invoke(executionError.InnerException ?? executionError);
        }
        else if (reportFailure is not null && executionError.InnerException is KnowledgeException failure)
        {
            message = PublicMessages.Get(failure);
            reportFailure(failure);
        }

        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (argument is not null)
        {
            extensions["argument"] = Truncate.ToLine(argument, MaxArgumentLength);
        }

        if (suggestions is not null)
        {
            extensions["suggestions"] = suggestions;
        }

        return new ErrorInfo { Message = Truncate.ToLine(message, 2 * MaxMessageLength), Extensions = extensions };
    }

    /// <summary>Whether clients see this error only as INTERNAL.</summary>
    public static bool IsInternal(ExecutionError error) =>
        error is not (RequestError or ValidationError) && FormatByCause(error).Code == Internal;

    private FormattedError Format(ExecutionError error) => error switch
    {
        InputError input => new("BAD_USER_INPUT", Shorten(input.Message), input.InputPath),
        RequestError rejected => new(rejected.ClientCode, rejected.Message),
        InvalidVariableError => _coercionErrors.FormatVariable(error.Message, error.InnerException as FormatException),
        ArgumentsOfCorrectTypeError => _coercionErrors.FormatLiteral(error.Message),
        InvalidValueError => new("BAD_USER_INPUT", Shorten(error.Message)),
        SyntaxError => new("SYNTAX_ERROR", Shorten(error.Message)),
        ValidationError or NoOperationError or InvalidOperationError or InvalidOperationNameError =>
            new("VALIDATION_FAILED", Shorten(error.Message)),
        _ => FormatByCause(error),
    };

    private static FormattedError FormatByCause(ExecutionError error) => error.InnerException switch
    {
        UserInputException { Nearest: { } nearest } input => new("NOT_FOUND", Shorten(input.Message), input.ParamName, nearest),
        UserInputException input => new("BAD_USER_INPUT", Shorten(input.Message), input.ParamName),
        KnowledgeException failure => new(failure.Code, failure.Message),
        OperationCanceledException => new("CANCELLED", "The request was cancelled, or took longer than the server allows."),
        GraphQLSyntaxErrorException => new("SYNTAX_ERROR", Shorten(error.Message)),
        FormatException format => new("BAD_USER_INPUT", Shorten(format.Message)),
        null when error is not UnhandledError => new("VALIDATION_FAILED", Shorten(error.Message)),
        _ => new(Internal, "The server failed to answer this; the failure was logged."),
    };

    private static string Shorten(string text) => Truncate.ToLine(text, MaxMessageLength);
}
