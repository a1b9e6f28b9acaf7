using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphKb.Analysis.Tables;

namespace GraphKb.Server.Http;

/// <summary>
/// Automatic persisted queries, as Apollo Client and urql send them: a client sends the SHA-256 of a document alone, and the document
/// beside it where the server does not know it yet. Holds at most 1,000 documents of at most 10,000 characters. Thread-safe.
/// </summary>
internal sealed class PersistedQueries
{
    private const int Capacity = 1000;
    private const int MaxTextLength = 10_000;
    private const int SupportedVersion = 1;
    private readonly LruCache<string, string> _documents = new(Capacity, StringComparer.Ordinal, "persisted queries");

    /// <summary>Finds the document of a request, and remembers one that comes with its hash.</summary>
    /// <param name="query">The document; null where only the hash is sent.</param>
    /// <param name="persisted">The extension <c>persistedQuery</c>, with <c>version</c> and <c>sha256Hash</c>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="GraphQlRequestException">The extension is wrong, or the document is not known.</exception>
    public string Resolve(string? query, JsonElement persisted)
    {
        var hash = ReadHash(persisted);
        if (query is null)
        {
            // Clients compare this message and this code, and then send the document.
            return _documents.TryGet(hash, out var document)
                ? document
                : throw new GraphQlRequestException(StatusCodes.Status200OK, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        }

        if (!hash.Equals(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))), StringComparison.Ordinal))
        {
            throw CreateError("extensions.persistedQuery.sha256Hash is not the SHA-256 of query; expected it in hexadecimal digits.");
        }

        if (query.Length <= MaxTextLength)
        {
            _documents.Set(hash, query);
        }

        return query;
    }

    private static string ReadHash(JsonElement persisted)
    {
        var isObject = persisted.ValueKind == JsonValueKind.Object;
        if (!isObject || !persisted.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number) || number != SupportedVersion)
        {
            throw CreateError("extensions.persistedQuery has no version that is supported; expected version 1 and a sha256Hash.");
        }

        return persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()!.ToLowerInvariant()
            : throw CreateError("extensions.persistedQuery has no sha256Hash; expected the SHA-256 of the document.");
    }

    private static GraphQlRequestException CreateError(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
