using GraphKb.Model.Entities;
using GraphKb.Store.Embedded.Contents;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Writes the sites that differ between two states. Both are in the ordinal order of ids, so one pass over both does.</summary>
internal sealed class SiteWriter(
    SqliteConnection connection, EntityWriter entities, TextNumbers texts, ImportTally tally, CancellationToken cancellationToken)
{
    private const string Table = "sites";

    public void Write(SiteColumns before, SiteColumns after)
    {
        using var put = new Statement(connection, Sql.Of("put sites"));
        using var remove = new Statement(connection, Sql.Of("remove sites"));
        var (old, now) = (0, 0);
        while (old < before.Count || now < after.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = old == before.Count ? 1 : now == after.Count ? -1 : string.CompareOrdinal(before.Table.Ids[old], after.Table.Ids[now]);
            if (order < 0)
            {
                remove.Bind(0, entities[before.Table.Ids[old++]]).Run();
                tally.Removed();
            }
            else if (order > 0)
            {
                Put(put, after[now++]);
                tally.Added(Table);
            }
            else
            {
                WriteIfChanged(put, before[old++], after[now++]);
            }
        }

        tally.Report(Table);
    }

    private void WriteIfChanged(Statement put, Site was, Site site)
    {
        if (was with { Sources = site.Sources } == site && was.Sources.SequenceEqual(site.Sources))
        {
            tally.Unchanged(Table);
            return;
        }

        Put(put, site);
        tally.Updated(Table);
    }

    private void Put(Statement put, Site site)
    {
        put.Bind(0, entities[site.Id]).Bind(1, (int)site.Stage).Bind(2, entities[EntityId.ForCountry(site.Country)]);
        _ = site.Operator is null ? put.BindNull(3) : put.Bind(3, entities[site.Operator]);
        put.Bind(4, site.Latitude ?? double.NaN).Bind(5, site.Longitude ?? double.NaN).Bind(6, (int)site.Status);
        Bind(put, 7, site.Opened);
        Bind(put, 8, site.Closed);
        put.Bind(9, site.Aggregate ? 1 : 0).Bind(10, texts.Of(site.Sources));
        _ = site.Note is null ? put.BindNull(11) : put.Bind(11, texts.Of(site.Note));
        put.Run();
    }

    private static void Bind(Statement put, int place, DateOnly? day) =>
        _ = day is null ? put.BindNull(place) : put.Bind(place, ReadableDay.Format(day.Value.DayNumber));
}
