using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// The facts of a table of the package, compared with the stored ones, which come one by one in any order and are not kept. A few bytes
/// for each row, and the keys of what has to be deleted.
/// </summary>
internal sealed class FactRows
{
    private readonly RowsById _byId;
    private readonly Func<int, string> _getId;
    private readonly Func<int, Properties> _write;
    private readonly Func<int, (string From, string To)> _getEnds;
    private readonly RowState[] _states;
    private readonly List<(string From, string Id)> _strays = [];

    private FactRows(
        (string Table, string Type) names, int count, Func<int, string> getId,
        (Func<int, Properties>, Func<int, (string, string)>) map)
    {
        (Table, Type) = names;
        (_getId, _byId, _states) = (getId, new RowsById(count, getId), new RowState[count]);
        (_write, _getEnds) = map;
    }

    /// <summary>The name of the table.</summary>
    public string Table { get; }

    /// <summary>The type of the relationships.</summary>
    public string Type { get; }

    /// <summary>Whether the stored facts are the rows, each once and as it is.</summary>
    public bool IsStored => _strays.Count == 0 && Array.TrueForAll(_states, state => state == RowState.Same);

    /// <summary>Counts the rows in a state.</summary>
    public int Count(RowState state) => _states.Count(stored => stored == state);

    /// <summary>Indexes the rows of a table.</summary>
    public static FactRows Create<T>(FactTable<T> table, IReadOnlyList<T> rows)
        where T : Fact => new(
            (table.Name, table.RelationshipType),
            rows.Count,
            rowIndex => rows[rowIndex].Id,
            (rowIndex => FactMapping.Write(table, rows[rowIndex]), rowIndex => FactMapping.GetEnds(table, rows[rowIndex])));

    /// <summary>Compares a stored fact with the row of its id. What is stored twice, or elsewhere, is replaced.</summary>
    /// <returns>False if there is no such row.</returns>
    public bool TryCompare(string id, string from, string to, IReadOnlyDictionary<string, object?> properties)
    {
        var rowIndex = _byId.Find(id);
        if (rowIndex < 0)
        {
            return false;
        }

        var ends = _getEnds(rowIndex);
        var isSame = _states[rowIndex] == RowState.Missing && ends == (from, to) && _write(rowIndex).IsEqualTo(properties);
        _states[rowIndex] = isSame ? RowState.Same : RowState.Different;
        if (from != ends.From)
        {
            Delete(from, id);
        }

        return true;
    }

    /// <summary>Notes a stored fact to delete.</summary>
    public void Delete(string from, string id) => _strays.Add((from, id));

    /// <summary>The facts to delete, for <c>delete-facts.cypher</c>.</summary>
    public IEnumerable<Properties> GetDeleted() =>
        GetRows(RowState.Different).Select(rowIndex => (_getEnds(rowIndex).From, Id: _getId(rowIndex))).Concat(_strays)
            .Select(key => new Properties().With("from", key.From).With("id", key.Id));

    /// <summary>The rows to write, for <c>create-{table}.cypher</c>, made one by one.</summary>
    public IEnumerable<Properties> GetChanged()
    {
        foreach (var rowIndex in GetRows(RowState.Missing).Concat(GetRows(RowState.Different)))
        {
            var (from, to) = _getEnds(rowIndex);
            yield return new Properties().With("from", from).With("to", to).With("properties", _write(rowIndex));
        }
    }

    private IEnumerable<int> GetRows(RowState state) => Enumerable.Range(0, _states.Length).Where(rowIndex => _states[rowIndex] == state);
}
