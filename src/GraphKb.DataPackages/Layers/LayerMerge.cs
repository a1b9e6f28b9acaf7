using System.Collections;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Layers;

/// <summary>
/// Adds the rows of layers to those of the layers before them. A row replaces an earlier one of the same id or natural key, as a whole.
/// A line of overrides.csv hides an earlier row; with an entity, the earlier facts and other names whose key names it are hidden too,
/// because they are about nothing. O(rows) for each layer; the memory is that of the layer and a bit for each earlier row.
/// </summary>
internal sealed class LayerMerge(PackageTables tables, ProblemList problems)
{
    /// <summary>How many rows later layers replaced.</summary>
    public long ReplacedRows { get; private set; }

    /// <summary>How many rows later layers hid, those about hidden entities included.</summary>
    public long HiddenRows { get; private set; }

    /// <summary>Adds a layer.</summary>
    /// <param name="layer">Its rows, a table each, entities first.</param>
    /// <param name="overrides">The rows of its overrides.csv.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public void Add(IReadOnlyList<TableRows> layer, TableRows overrides, CancellationToken cancellationToken)
    {
        var reader = new OverrideReader(overrides, tables.Names, problems);
        var lines = reader.Read();
        var hidden = new HashSet<int>();
        foreach (var rows in layer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(rows, [.. lines.Where(line => line.Table == rows.Table)], hidden);
        }

        reader.Report(lines);
        if (overrides.Count > 0)
        {
            tables.Overrides.Add(overrides);
        }
    }

    private void Add(TableRows later, List<Override> lines, HashSet<int> hidden)
    {
        var rows = tables[later.Table];
        var start = rows.Count;
        if (start == 0)
        {
            later.IsComplete &= rows.IsComplete;
            tables.Set(later);
            return;
        }

        rows.Append(later);
        var keys = new LayerKeys(rows, tables.Lists, start);
        keys.Index(lines);
        if (keys.IsEmpty && (hidden.Count == 0 || rows.Table.IsEntity))
        {
            return;
        }

        var removed = new BitArray(rows.Count);
        for (var rowIndex = 0; rowIndex < start; rowIndex++)
        {
            var line = keys.FindLine(rowIndex);
            if (line is { IsHidden: true })
            {
                Hide(rows, rowIndex, line, hidden);
            }

            var isReplaced = keys.IsReplaced(rowIndex);
            var isHidden = !isReplaced && (line is { IsHidden: true } || (!rows.Table.IsEntity && keys.Names(rowIndex, hidden)));
            removed[rowIndex] = isReplaced || isHidden;
            ReplacedRows += isReplaced ? 1 : 0;
            HiddenRows += isHidden ? 1 : 0;
        }

        if (removed.HasAnySet())
        {
            rows.Remove(removed);
        }
    }

    private void Hide(TableRows rows, int rowIndex, Override line, HashSet<int> hidden)
    {
        if (!rows.Table.IsEntity || line.IsReplaced)
        {
            return;
        }

        var name = rows.GetWhole(0, rowIndex);
        tables.Names.Undefine(name, rows.Table.Kind);
        var isCountry = rows.Table.Kind == EntityKinds.Country;
        foreach (var other in isCountry ? [name, tables.Names.Add(EntityId.ForCountry(tables.Names[name]))] : new[] { name })
        {
            hidden.Add(other);
            tables.HiddenBy[other] = line.Place;
        }
    }
}
