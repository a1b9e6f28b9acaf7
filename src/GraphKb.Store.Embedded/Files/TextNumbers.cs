using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>The numbers of texts that repeat in the large tables; a new text is written when it is first asked for.</summary>
internal sealed class TextNumbers : IDisposable
{
    private readonly Statement _put;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _lists = new(ReferenceEqualityComparer.Instance);
    private int _last;

    public TextNumbers(SqliteConnection connection)
    {
        _put = new Statement(connection, Sql.Of("entities put_text"));
        using var read = new Statement(connection, Sql.Of("entities texts"));
        while (read.Step())
        {
            _numbers.Add(read.Text(1), read.Int(0));
            _last = Math.Max(_last, read.Int(0));
        }
    }

    public int Of(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _numbers[text] = ++_last;
            _put.Bind(0, number).Bind(1, text).Run();
        }

        return number;
    }

    /// <summary>The number of a list, joined by <c>;</c>. The same list object is joined once.</summary>
    public int Of(IReadOnlyList<string> list) =>
        _lists.TryGetValue(list, out var number) ? number : _lists[list] = Of(string.Join(';', list));

    public void Dispose() => _put.Dispose();
}
