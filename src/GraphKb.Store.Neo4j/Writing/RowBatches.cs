using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>Splits rows into batches that neither a server nor this process needs much memory for.</summary>
internal static class RowBatches
{
    /// <summary>The maximum number of rows in a batch.</summary>
    public const int MaxRows = 5000;

    /// <summary>The size at which a batch ends, in characters of its names and values; one more row may exceed it.</summary>
    public const int MaxSize = 4_000_000;

    /// <summary>Splits rows in their order. Rows are only made when their batch is.</summary>
    public static IEnumerable<List<Properties>> Split(IEnumerable<Properties> rows)
    {
        var batch = new List<Properties>();
        var size = 0L;
        foreach (var row in rows)
        {
            batch.Add(row);
            size += row.Size;
            if (batch.Count == MaxRows || size >= MaxSize)
            {
                yield return batch;
                (batch, size) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
