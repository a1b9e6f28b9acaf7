using GraphKb.Api.Errors;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace GraphKb.Api.Requests;

/// <summary>Parses documents, and rejects those that exceed a limit.</summary>
internal static class DocumentParser
{
    private const int MaxParserDepth = 256;

    /// <summary>Parses a document.</summary>
    /// <exception cref="RequestError">It exceeds a limit, or is no GraphQL.</exception>
    public static GraphQLDocument Parse(string text, ApiLimits limits)
    {
        if (text.Length > limits.DocumentLength)
        {
            throw new RequestError("TOO_COMPLEX", $"The query has {text.Length} characters; at most {limits.DocumentLength} are allowed.");
        }

        try
        {
            if (BrokenLines.NeedsBreaks(text))
            {
                CheckSyntax(BrokenLines.Create(text));
            }

            var document = Parse(text);
            DocumentLimits.Check(document, limits);
            return document;
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw CreateSyntaxError(error, error.Location);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new RequestError("TOO_COMPLEX", $"The query is nested too deep; at most {limits.Depth} is allowed.");
        }
    }

    // To describe an error the parser takes time and memory quadratic in its column, and fails on lines that end with a carriage return
    // alone, so such documents are tried with short lines first.
    private static void CheckSyntax(BrokenLines lines)
    {
        try
        {
            Parse(lines.Text);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw CreateSyntaxError(error, lines.GetOriginal(error.Location));
        }
    }

    private static GraphQLDocument Parse(string text) => Parser.Parse(text, new ParserOptions { MaxDepth = MaxParserDepth });

    private static RequestError CreateSyntaxError(GraphQLSyntaxErrorException error, Location location) =>
        new("SYNTAX_ERROR", ErrorFormatter.FormatSyntaxError(error.Description, location), location: location);
}
