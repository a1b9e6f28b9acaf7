using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>A JSON document that does not change while the server runs; cached by its ETag.</summary>
/// <param name="json">The document in UTF-8.</param>
internal sealed class JsonText(byte[] json)
{
    private const int HashCharacters = 16;

    // Weak, because the document may be compressed.
    private readonly EntityTagHeaderValue _tag =
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..HashCharacters]}\"", isWeak: true);

    /// <summary>Writes the document, or 304 where the client has it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        return Results.Bytes(json, "application/json; charset=utf-8", entityTag: _tag).ExecuteAsync(context);
    }
}
