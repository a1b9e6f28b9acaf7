using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>The state of a row of the package in the database.</summary>
internal enum RowState : byte
{
    /// <summary>It is not stored.</summary>
    Missing,

    /// <summary>It is stored as it is.</summary>
    Same,

    /// <summary>It is stored with other values, or more than once.</summary>
    Different,
}

/// <summary>
/// The entities of a table of the package and their plain links, compared with the stored ones, which come one by one in any order and
/// are not kept. A few bytes for each row and each link.
/// </summary>
internal sealed class EntityRows
{
    private readonly RowsById _byId;
    private readonly Func<int, string> _getId;
    private readonly Func<int, Properties> _write;
    private readonly Func<int, string[]> _getLabels;
    private readonly Func<int, IEnumerable<Link>> _getLinks;
    private readonly RowState[] _states;

    // The states of the links of a row follow each other; the last number is that of all links.
    private readonly int[] _firstLink;
    private readonly RowState[] _linkStates;

    private EntityRows(
        string table, int count, Func<int, string> getId, (Func<int, Properties>, Func<int, string[]>, Func<int, IEnumerable<Link>>) map)
    {
        (Table, _getId, _byId, _states) = (table, getId, new RowsById(count, getId), new RowState[count]);
        (_write, _getLabels, _getLinks) = map;
        _firstLink = new int[count + 1];
        for (var rowIndex = 0; rowIndex < count; rowIndex++)
        {
            _firstLink[rowIndex + 1] = _firstLink[rowIndex] + _getLinks(rowIndex).Count();
        }

        _linkStates = new RowState[_firstLink[count]];
    }

    /// <summary>The name of the table.</summary>
    public string Table { get; }

    /// <summary>Counts the rows in a state.</summary>
    public int Count(RowState state) => _states.Count(stored => stored == state);

    /// <summary>Whether everything is stored as it is, links included.</summary>
    public bool IsStored => Array.TrueForAll(_states, state => state == RowState.Same)
        && Array.TrueForAll(_linkStates, state => state == RowState.Same);

    /// <summary>Indexes the rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="names">Other names by the id of their entity.</param>
    public static EntityRows Create<T>(
        EntityTable<T> table, IReadOnlyList<T> rows, IReadOnlyDictionary<string, EntityNames> names)
        where T : Entity => new(
            table.Name,
            rows.Count,
            rowIndex => rows[rowIndex].Id,
            (rowIndex => EntityMapping.Write(table, rows[rowIndex], names.GetValueOrDefault(rows[rowIndex].Id) ?? EntityNames.None),
                rowIndex => EntityMapping.GetLabels(table, rows[rowIndex]),
                rowIndex => EntityMapping.GetLinks(table, rows[rowIndex])));

    /// <summary>Compares a stored entity with the row of its id.</summary>
    /// <returns>False if there is no such row.</returns>
    public bool TryCompare(string id, HashSet<string> labels, IReadOnlyDictionary<string, object?> properties)
    {
        var rowIndex = _byId.Find(id);
        if (rowIndex < 0)
        {
            return false;
        }

        // The node World is not an entity of a package, so a country that replaces it is new.
        _states[rowIndex] = labels.Contains(EntityMapping.WorldLabel) ? RowState.Missing
            : labels.SetEquals(_getLabels(rowIndex)) && _write(rowIndex).IsEqualTo(properties) ? RowState.Same
            : RowState.Different;
        return true;
    }

    /// <summary>Marks a stored link.</summary>
    /// <returns>False if the package has no such link.</returns>
    public bool TryMarkLink(string from, Link link)
    {
        var rowIndex = _byId.Find(from);
        if (rowIndex < 0)
        {
            return false;
        }

        var linkIndex = _firstLink[rowIndex];
        foreach (var expected in _getLinks(rowIndex))
        {
            if (expected == link)
            {
                _linkStates[linkIndex] = _linkStates[linkIndex] == RowState.Missing ? RowState.Same : RowState.Different;
                return true;
            }

            linkIndex++;
        }

        return false;
    }

    /// <summary>The rows to write, for <c>merge-{table}.cypher</c>, made one by one.</summary>
    public IEnumerable<Properties> GetChanged()
    {
        for (var rowIndex = 0; rowIndex < _states.Length; rowIndex++)
        {
            if (_states[rowIndex] != RowState.Same)
            {
                yield return new Properties().With("id", _getId(rowIndex)).With("properties", _write(rowIndex));
            }
        }
    }

    /// <summary>The links in a state, one by one.</summary>
    public IEnumerable<StoredLink> GetLinks(RowState state)
    {
        for (var rowIndex = 0; rowIndex < _states.Length; rowIndex++)
        {
            var linkIndex = _firstLink[rowIndex];
            if (_linkStates.AsSpan(linkIndex, _firstLink[rowIndex + 1] - linkIndex).Contains(state))
            {
                foreach (var link in _getLinks(rowIndex).Where((_, offset) => _linkStates[linkIndex + offset] == state))
                {
                    yield return new StoredLink(link.Type, _getId(rowIndex), link.To);
                }
            }
        }
    }
}
