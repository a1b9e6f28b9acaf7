using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>The numbers of the texts that compact tables refer to. A new text is written when its number is first requested.</summary>
internal sealed class TextTable : IDisposable
{
    private readonly Statement _put;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Writes into the empty table <c>texts</c>.</summary>
    public TextTable(SqliteConnection connection) => _put = new Statement(connection, SqlText.Get("entities put_text"));

    public long GetNumber(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _numbers[text] = ++_last;
            _put.Bind(0, number).Bind(1, text).Run();
        }

        return number;
    }

    public void Dispose() => _put.Dispose();
}
