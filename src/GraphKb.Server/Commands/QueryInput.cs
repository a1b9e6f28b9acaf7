using System.Text;
using System.Text.Json;

namespace GraphKb.Server.Commands;

/// <summary>The arguments of the command <c>query</c>.</summary>
/// <param name="Text">The document, or null.</param>
/// <param name="File">A file with the document, or null.</param>
/// <param name="Variables">A JSON object as text, or null.</param>
internal sealed record QueryInput(string? Text, string? File, string? Variables)
{
    private const string ExpectedVariables = "expected an object, such as {\"mineral\": \"mineral:rare-earths\"}.";
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the document.</summary>
    /// <param name="stop">Cancels the reading.</param>
    /// <returns>The GraphQL document.</returns>
    /// <exception cref="ArgumentException">Neither or both of text and file are given.</exception>
    /// <exception cref="IOException">The file cannot be read, or is not UTF-8.</exception>
    public async Task<string> ReadDocumentAsync(CancellationToken stop)
    {
        try
        {
            return Text ?? await System.IO.File.ReadAllTextAsync(File!, StrictUtf8, stop).ConfigureAwait(false);
        }
        catch (DecoderFallbackException failure)
        {
            throw new IOException(
                $"--file {File} holds a byte that is not UTF-8 (0x{failure.BytesUnknown![0]:X2}); expected text in UTF-8.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = failure.Message.TrimEnd('.');
            throw new IOException($"--file {File} cannot be read ({reason}); expected a file with a GraphQL document.", failure);
        }
    }

    /// <summary>Parses the variables.</summary>
    /// <returns>The object, or null without variables.</returns>
    /// <exception cref="ArgumentException">The text is not a JSON object.</exception>
    public JsonElement? ParseVariables()
    {
        if (Variables is null)
        {
            return null;
        }

        try
        {
            var values = JsonDocument.Parse(Variables).RootElement;
            return values.ValueKind is JsonValueKind.Object or JsonValueKind.Null
                ? values
                : throw new ArgumentException($"--variables {Variables} is not a JSON object; {ExpectedVariables}");
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"--variables {Variables} is not JSON; {ExpectedVariables}", failure);
        }
    }
}
