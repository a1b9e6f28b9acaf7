using System.Text;
using GraphKb.Model;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>The full-text index over names and ids (FTS5), and the way a person's words become its terms.</summary>
internal static class SearchIndex
{
    public static void Fill(SqliteConnection connection, SqliteTransaction? transaction, DataPackage package, CancellationToken cancellationToken)
    {
        using var clear = connection.CreateCommand();
        clear.Transaction = transaction;
        clear.CommandText = "DELETE FROM search";
        clear.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO search (id, name) VALUES ($id, $name)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var name = insert.Parameters.Add("$name", SqliteType.Text);
        foreach (var entity in Entities(package))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (id.Value, name.Value) = (entity.Id, entity.Name);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>All entities of a package.</summary>
    public static IEnumerable<Entity> Entities(DataPackage package) => package.Countries.Cast<Entity>().Concat(package.Alliances)
        .Concat(package.Minerals).Concat(package.Companies).Concat(package.Sites).Concat(package.Measures).Concat(package.Sources);

    /// <summary>
    /// Every word quoted, each a beginning; what is neither letter nor digit parts words, as in the index. Null where no word is left.
    /// </summary>
    public static string? Terms(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add($"\"{word}\"*");
                word.Clear();
            }
        }

        return words.Count == 0 ? null : string.Join(" AND ", words);
    }
}
