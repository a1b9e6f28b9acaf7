using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Reads a whole database.</summary>
internal sealed class ContentsReader(SqliteConnection connection, CancellationToken cancellationToken)
{
    /// <summary>Reads the supplies on a second thread and connection at the same time.</summary>
    /// <param name="second">Another connection to the same database.</param>
    public StoreContents Read(SqliteConnection second)
    {
        var supplies = Task.Run(() => ReadSupplies(second), CancellationToken.None);
        try
        {
            return Read(() => supplies.GetAwaiter().GetResult());
        }
        finally
        {
            // If this thread failed, the caller disposes the second connection: wait until it is not in use.
            Task.WaitAny(supplies);
        }
    }

    private PackageInfo ReadInfo() => new(
        ReadMeta("title"), ReadMeta("license"), ReadMeta("published") is { } day ? IsoDate.Parse(day) : null);

    private string? ReadMeta(string name)
    {
        using var read = new Statement(connection, SqlText.Get("entities meta"));
        read.Bind(0, name);
        return read.Step() ? read.Text(0) : null;
    }

    private StoredColumns ReadSupplies(SqliteConnection from) => new LargeTableReader(from, cancellationToken).Read(PackageSchema.Supplies);

    private StoreContents Read(Func<StoredColumns> readSupplies)
    {
        var small = new SmallTableReader(connection, cancellationToken).Read() with { Info = ReadInfo() };
        var entities = StoredEntities.Read(connection);
        var texts = StoredTexts.Read(connection);
        var sites = new LargeTableReader(connection, cancellationToken).Read(PackageSchema.Sites);
        return StoreContents.Create(
            small, ReadMeta("version") ?? ContentVersion.Empty,
            references => new ColumnDecoder(entities, texts, references).Decode(PackageSchema.Sites, sites),
            references => new ColumnDecoder(entities, texts, references).Decode(PackageSchema.Supplies, readSupplies()));
    }
}
