using GraphKb.Analysis.Tables;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Caches documents that were parsed and found valid, by their text. Thread-safe. Holds at most 300 documents of at most 10,000
/// characters each, and evicts the least recently used.
/// </summary>
internal sealed class DocumentCache
{
    /// <summary>The longest document that is cached, in UTF-16 characters.</summary>
    public const int MaxTextLength = 10_000;

    private const int Capacity = 300;
    private readonly LruCache<string, GraphQLDocument> _documents = new(Capacity, StringComparer.Ordinal, "documents");

    public GraphQLDocument? Find(string text) => _documents.TryGet(text, out var document) ? document : null;

    public void Add(string text, GraphQLDocument document)
    {
        if (text.Length <= MaxTextLength)
        {
            _documents.Set(text, document);
        }
    }
}
