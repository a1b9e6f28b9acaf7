using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>The texts that compact tables refer to, by their number in the file. Number 0 is the empty text.</summary>
internal sealed class StoredTexts
{
    private readonly string?[] _texts;

    private StoredTexts(string?[] texts) => _texts = texts;

    /// <exception cref="FormatException">The file has no text of this number.</exception>
    public string this[int number] =>
        _texts[number] ?? throw new FormatException($"A row refers to text {number}; expected a number in the table texts.");

    public static StoredTexts Read(SqliteConnection connection)
    {
        using var read = new Statement(connection, SqlText.Get("entities texts"));
        var texts = new List<(int Number, string Text)> { (0, "") };
        while (read.Step())
        {
            texts.Add((read.Int(0), read.Text(1)));
        }

        var byNumber = new string?[texts.Max(text => text.Number) + 1];
        texts.ForEach(text => byNumber[text.Number] = text.Text);
        return new StoredTexts(byNumber);
    }

    /// <summary>A text as a list, split at semicolons.</summary>
    public IReadOnlyList<string> GetList(int number) => this[number].Length == 0 ? [] : this[number].Split(';');
}
