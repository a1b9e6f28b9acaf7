using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded.Contents;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Writes the supplies that differ between two states.</summary>
internal sealed class SupplyWriter(
    SqliteConnection connection, EntityWriter entities, TextNumbers texts, ImportTally tally, CancellationToken cancellationToken)
{
    private const string Table = "supplies";
    private const int KeyColumns = 5;

    public void Write(SupplyColumns before, SupplyColumns after)
    {
        var old = ByKey(before);
        using var put = new Statement(connection, Sql.Of("put supplies"));
        for (var row = 0; row < after.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var supply = after[row];
            var key = Key(supply);
            if (!old.Remove(key, out var was))
            {
                Put(put, key, supply);
                tally.Added(Table);
            }
            else if (IsSame(before[was], supply))
            {
                tally.Unchanged(Table);
            }
            else
            {
                Put(put, key, supply);
                tally.Updated(Table);
            }
        }

        Remove(old.Keys);
        tally.Report(Table);
    }

    private Dictionary<SupplyKey, int> ByKey(SupplyColumns supplies)
    {
        var rows = new Dictionary<SupplyKey, int>(supplies.Count);
        for (var row = 0; row < supplies.Count; row++)
        {
            rows.Add(Key(supplies[row]), row);
        }

        return rows;
    }

    private SupplyKey Key(Supply supply) => new(
        entities[supply.From], entities[supply.To], entities[supply.Mineral], texts.Of(supply.Form ?? ""),
        ReadableDay.Format(DayNumbers.Since(supply.Evidence.Since)));

    private static bool IsSame(Supply a, Supply b) =>
        a with { Evidence = b.Evidence } == b
        && a.Evidence with { Sources = b.Evidence.Sources } == b.Evidence && a.Evidence.Sources.SequenceEqual(b.Evidence.Sources);

    private void Put(Statement put, SupplyKey key, Supply supply)
    {
        var evidence = supply.Evidence;
        Bind(put, key).Bind(KeyColumns, supply.Tonnes ?? double.NaN);
        _ = evidence.Until is null ? put.BindNull(6) : put.Bind(6, ReadableDay.Format(evidence.Until.Value.DayNumber));
        put.Bind(7, evidence.Confidence).Bind(8, texts.Of(evidence.Sources));
        _ = evidence.Note is null ? put.BindNull(9) : put.Bind(9, texts.Of(evidence.Note));
        put.Run();
    }

    private void Remove(IEnumerable<SupplyKey> keys)
    {
        using var remove = new Statement(connection, Sql.Of("remove supplies"));
        foreach (var key in keys)
        {
            Bind(remove, key).Run();
            tally.Removed();
        }
    }

    private static Statement Bind(Statement statement, SupplyKey key) =>
        statement.Bind(0, key.From).Bind(1, key.To).Bind(2, key.Mineral).Bind(3, key.Form).Bind(4, key.Since);

    /// <summary>The natural key in the numbers of the file.</summary>
    private readonly record struct SupplyKey(int From, int To, int Mineral, int Form, int Since);
}
