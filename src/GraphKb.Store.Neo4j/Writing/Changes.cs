using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Rows;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>What has to be written to bring a database to what a package says, as the rows that the files take.</summary>
internal sealed class Changes
{
    private readonly Stored _stored;
    private readonly ImportTally _tally;
    private readonly HashSet<string> _keptEntities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keptFacts = new(StringComparer.Ordinal);
    private readonly HashSet<StoredLink> _wantedLinks = [];

    private Changes(Stored stored, ImportTally tally) => (_stored, _tally) = (stored, tally);

    /// <summary>Entities to put, by file, in the order in which they must be put.</summary>
    public List<(string File, string Table, List<Properties> Rows)> Entities { get; } = [];

    /// <summary>Facts to add, by file.</summary>
    public List<(string File, string Table, List<Properties> Rows)> Facts { get; } = [];

    /// <summary>Links to make, by type.</summary>
    public Dictionary<string, List<Properties>> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts to remove.</summary>
    public List<Properties> GoneFacts { get; } = [];

    /// <summary>Links to remove.</summary>
    public List<Properties> GoneLinks { get; } = [];

    /// <summary>Ids of entities to remove.</summary>
    public List<string> GoneEntities { get; } = [];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Entities.TrueForAll(put => put.Rows.Count == 0) && Facts.TrueForAll(put => put.Rows.Count == 0)
        && Links.Values.All(rows => rows.Count == 0) && GoneFacts.Count + GoneLinks.Count + GoneEntities.Count == 0;

    /// <summary>Compares.</summary>
    public static Changes Of(DataPackage package, Stored stored, ImportTally tally)
    {
        var changes = new Changes(stored, tally);
        changes.Compare(EntityKinds.Countries, package.Countries);
        changes.CompareWorld(package);
        changes.Compare(EntityKinds.Alliances, package.Alliances);
        changes.Compare(EntityKinds.Minerals, package.Minerals);
        changes.Compare(EntityKinds.Companies, package.Companies);
        changes.Compare(EntityKinds.Sites, package.Sites);
        changes.Compare(EntityKinds.Measures, package.Measures);
        changes.Compare(EntityKinds.Sources, package.Sources);
        changes.Compare(FactKinds.Supplies, package.Supplies);
        changes.Compare(FactKinds.Capacities, package.Capacities);
        changes.Compare(FactKinds.Holdings, package.Holdings);
        changes.Compare(FactKinds.Ownerships, package.Ownerships);
        changes.Compare(FactKinds.Memberships, package.Memberships);
        changes.Compare(FactKinds.Statistics, package.Statistics);
        changes.Compare(FactKinds.Trades, package.Trades);
        changes.FindGone();
        return changes;
    }

    private void Compare<T>(EntityKind<T> kind, IReadOnlyList<T> rows)
        where T : Entity
    {
        var puts = new List<Properties>();
        foreach (var row in rows)
        {
            var properties = kind.Write(row);
            var known = _stored.Entities.GetValueOrDefault(row.Id);
            _keptEntities.Add(row.Id);
            if (known is not null && known.Labels.SetEquals(kind.Labels(row)) && properties.IsIn(known.Properties))
            {
                _tally.Unchanged++;
            }
            else
            {
                // What stood for the world until now and was no entity is added.
                _ = known is null || known.Labels.Contains("World") ? _tally.Added++ : _tally.Updated++;
                puts.Add(new Properties().With("id", row.Id).With("properties", properties));
            }

            foreach (var link in kind.Links(row))
            {
                Want(new StoredLink(link.Type, row.Id, link.To));
            }
        }

        _tally.Done(kind.Table, rows.Count - puts.Count);
        Entities.Add((kind.File, kind.Table, puts));
    }

    private void CompareWorld(DataPackage package)
    {
        var world = EntityId.ForCountry(Statistic.World);
        if (_keptEntities.Contains(world) || !package.Statistics.Any(fact => fact.Country == Statistic.World))
        {
            return;
        }

        var properties = new Properties().With("id", world);
        var isThere = _stored.Entities.TryGetValue(world, out var known) && known.Labels.SetEquals(["Entity", "World"]) && properties.IsIn(known.Properties);
        _keptEntities.Add(world);
        Entities.Add(("entities/world", "countries", isThere ? [] : [new Properties().With("id", world).With("properties", properties)]));
        if (known is not null && !known.Labels.Contains("World"))
        {
            _tally.Removed++;
        }
    }

    private void Compare<T>(FactKind<T> kind, IReadOnlyList<T> rows)
        where T : Fact
    {
        var adds = new List<Properties>();
        foreach (var row in rows)
        {
            var properties = kind.Write(row);
            var (id, (from, to)) = ((string)properties["id"]!, kind.Ends(row));
            var isKnown = _stored.Facts.TryGetValue(id, out var known);
            if (isKnown && !_stored.Doubles.ContainsKey(id) && known!.Type == kind.Type && known.From == from && known.To == to && properties.IsIn(known.Properties))
            {
                _keptFacts.Add(id);
                _tally.Unchanged++;
                continue;
            }

            adds.Add(new Properties().With("from", from).With("to", to).With("properties", properties));
            _ = isKnown ? _tally.Updated++ : _tally.Added++;
            if (isKnown)
            {
                _keptFacts.Add(id);
                GoneFacts.Add(Gone(known!));
            }
        }

        _tally.Done(kind.Table, rows.Count - adds.Count);
        Facts.Add((kind.File, kind.Table, adds));
    }

    private void Want(StoredLink link)
    {
        if (!_wantedLinks.Add(link) || _stored.Links.GetValueOrDefault(link) == 1)
        {
            return;
        }

        if (!Links.TryGetValue(link.Type, out var rows))
        {
            Links[link.Type] = rows = [];
        }

        rows.Add(new Properties().With("from", link.From).With("to", link.To));
    }

    private void FindGone()
    {
        GoneFacts.AddRange(_stored.Doubles.Values.Select(Gone));
        foreach (var (id, fact) in _stored.Facts)
        {
            if (!_keptFacts.Contains(id))
            {
                GoneFacts.Add(Gone(fact));
                _tally.Removed++;
            }
        }

        foreach (var (id, entity) in _stored.Entities)
        {
            if (!_keptEntities.Contains(id))
            {
                GoneEntities.Add(id);
                _tally.Removed += entity.Labels.Contains("World") ? 0 : 1;
            }
        }

        foreach (var (link, times) in _stored.Links)
        {
            if (!_wantedLinks.Contains(link) || times > 1)
            {
                GoneLinks.Add(new Properties().With("from", link.From).With("type", link.Type).With("to", link.To));
            }
        }
    }

    private static Properties Gone(StoredFact fact) =>
        new Properties().With("from", fact.From).With("type", fact.Type).With("id", fact.Properties["id"]);
}
