using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>Keeps documents that were parsed and found valid, by their text. Bounded in number and in size; the oldest goes first.</summary>
internal sealed class DocumentCache
{
    private const int MostDocuments = 300;
    private const int LongestKept = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, GraphQLDocument> _documents = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public GraphQLDocument? Find(string text)
    {
        lock (_lock)
        {
            return _documents.GetValueOrDefault(text);
        }
    }

    public void Keep(string text, GraphQLDocument document)
    {
        if (text.Length > LongestKept)
        {
            return;
        }

        lock (_lock)
        {
            if (_documents.TryAdd(text, document))
            {
                _order.Enqueue(text);
                if (_order.Count > MostDocuments)
                {
                    _documents.Remove(_order.Dequeue());
                }
            }
        }
    }
}
