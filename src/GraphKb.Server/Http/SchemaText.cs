using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>The schema in the schema definition language, for tools that do not introspect; cached by its ETag.</summary>
internal sealed class SchemaText
{
    private const int HashCharacters = 16;
    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    /// <summary>Creates the answer.</summary>
    /// <param name="text">The schema, as the committed file has it.</param>
    public SchemaText(string text)
    {
        _text = Encoding.UTF8.GetBytes(text);
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_text))[..HashCharacters]}\"");
    }

    /// <summary>Writes the schema, or 304 where the client has it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        return Results.Bytes(_text, "application/graphql; charset=utf-8", entityTag: _tag).ExecuteAsync(context);
    }
}
