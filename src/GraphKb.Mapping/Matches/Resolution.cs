using GraphKb.Mapping.Countries;
using GraphKb.Mapping.Drafts;
using GraphKb.Mapping.Inputs;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Matches;

/// <summary>
/// Decides which rows are in the package: those whose references lead to an entity of the package or of the base. Entities that are in the
/// base already are left out, and references to them name the base's id. A row of a file is in the package whole or not at all.
/// </summary>
/// <param name="known">The entities of the base.</param>
/// <param name="countries">The names of countries, for those that the base does not have.</param>
/// <param name="judgements">The judgements about matches, by record.</param>
internal sealed class Resolution(BaseEntities known, CountryNames countries, IReadOnlyDictionary<string, Judgement> judgements)
{
    private readonly Dictionary<InputPlace, RefusedRow> _refused = [];
    private readonly Dictionary<string, Draft> _rows = new(StringComparer.Ordinal);

    /// <summary>The rows of files that are not in the package, in their order.</summary>
    public IEnumerable<RefusedRow> Refused => _refused.Values.OrderBy(row => row.Place.Order);

    /// <summary>The number of optional rows that were left out, because they refer to what does not exist.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The rows of the package.</summary>
    /// <param name="drafts">The rows that the files make.</param>
    /// <param name="constants">The rows that the profile contains.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async ValueTask<IReadOnlyList<Draft>> ResolveAsync(
        IReadOnlyCollection<Draft> drafts, IReadOnlyList<Draft> constants, CancellationToken cancellationToken)
    {
        foreach (var draft in drafts.Where(draft => IsOpen(draft.Id)))
        {
            Refuse(draft, "", $"waits for the answer about {draft.Id} in {JudgementFile.Name}", waits: true);
        }

        foreach (var draft in drafts.Where(draft => FindTarget(draft.Id) is null))
        {
            Place(draft.WithReferences(FindTarget));
        }

        var ids = _rows.Values.Concat(constants).SelectMany(row => row.References.Select(reference => reference.Id).Append(row.Id));
        await known.LoadAsync(ids.OfType<string>(), cancellationToken).ConfigureAwait(false);
        var added = constants.Where(row => known.Find(row.Id!) is null).ToDictionary(row => row.Id!, StringComparer.Ordinal);
        RemoveUnresolved(added);
        await RemoveKnownNamesAsync(cancellationToken).ConfigureAwait(false);
        return [.. AddReferenced(added), .. _rows.Values];
    }

    /// <summary>The id in the base of an entity that is there; null for another id.</summary>
    public string? FindTarget(string? id) => id is not null && judgements.TryGetValue(id, out var judgement) ? judgement.Target : null;

    private bool IsOpen(string? id) => id is not null && judgements.TryGetValue(id, out var judgement) && judgement.IsOpen;

    // Two records may be one entity of the base: then their rows have one key, and must agree.
    private void Place(Draft draft)
    {
        if (_rows.TryAdd(draft.Key, draft))
        {
            return;
        }

        var earlier = _rows[draft.Key];
        var column = draft.Table.Columns.FirstOrDefault(column => column.Name is not ("note" or "sources")
            && draft.Cells.GetValueOrDefault(column.Name) != earlier.Cells.GetValueOrDefault(column.Name));
        if (column is null)
        {
            earlier.Places.AddRange(draft.Places);
        }
        else
        {
            Refuse(draft, column.Name, $"is of the same entity of the base as {earlier.Places.FirstOrDefault()}, and says another "
                + $"{column.Name}; expected one figure", waits: false);
        }
    }

    // What refers to a row that is taken away goes too, until nothing changes. O(rows x length of the longest chain of references).
    private void RemoveUnresolved(Dictionary<string, Draft> added)
    {
        while (true)
        {
            var defined = _rows.Values.Select(row => row.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var lost = _rows.Values.Where(row => IsRefused(row) || !Check(row, id => defined.Contains(id) || IsFound(id, added))).ToList();
            if (lost.Count == 0)
            {
                return;
            }

            lost.ForEach(row => _rows.Remove(row.Key));
        }
    }

    private bool IsRefused(Draft row) => row.Places.Count > 0 && row.Places.All(_refused.ContainsKey);

    private bool Check(Draft row, Func<string, bool> isFound)
    {
        var missing = row.References.FirstOrDefault(reference => !isFound(reference.Id) && !IsWorld(reference.Column, reference.Id));
        if (missing.Id is null)
        {
            return true;
        }

        if (row.IsOptional)
        {
            LeftOut++;
            return false;
        }

        var waits = IsOpen(missing.Id);
        var kinds = EntityKindNames.Join(missing.Column.Targets);
        Refuse(row, missing.Column.Name, waits ? $"waits for the answer about {missing.Id} in {JudgementFile.Name}"
            : $"{missing.Id} is neither in the files nor in the base; expected an existing {kinds}", waits);
        return false;
    }

    private static bool IsWorld(Column column, string id) => column.AllowsWorld && id == EntityId.ForCountry(Model.Facts.Statistic.World);

    private bool IsFound(string id, Dictionary<string, Draft> added) =>
        known.Find(id) is not null || added.ContainsKey(id)
        || (EntityId.Kind(id) == "country" && countries.FindName(EntityId.Slug(id)) is not null);

    private void Refuse(Draft row, string column, string reason, bool waits)
    {
        foreach (var place in row.Places)
        {
            _refused.TryAdd(place, new RefusedRow(place, column, reason, waits));
        }
    }

    // Aliases and identifiers that the base has already would only repeat it.
    private async ValueTask RemoveKnownNamesAsync(CancellationToken cancellationToken)
    {
        List<Draft> names = [.. _rows.Values.Where(
            row => PackageSchema.Names.Contains(row.Table) && known.Find(row.Cells["entity"]) is not null)];
        var found = await known.FindNamesAsync([.. names.Select(row => row.Cells["entity"])], cancellationToken).ConfigureAwait(false);
        foreach (var (row, others) in names.Zip(found))
        {
            var isKnown = row.Table == PackageSchema.Aliases
                ? others.Aliases.Any(alias => alias.Text == row.Cells["text"]) || known.Find(row.Cells["entity"])!.Name == row.Cells["text"]
                : others.Identifiers.Any(identifier => identifier.Key == $"{row.Cells["scheme"]}:{row.Cells["value"]}");
            if (isKnown)
            {
                _rows.Remove(row.Key);
            }
        }
    }

    // Rows of the profile and countries that something refers to, and what these refer to in turn.
    private List<Draft> AddReferenced(Dictionary<string, Draft> added)
    {
        var rows = new List<Draft>();
        var done = _rows.Values.Select(row => row.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(_rows.Values.SelectMany(row => row.References.Select(reference => reference.Id)));
        while (open.TryDequeue(out var id))
        {
            if (known.Find(id) is null && done.Add(id) && (added.GetValueOrDefault(id) ?? CreateCountry(id)) is { } row)
            {
                rows.Add(row);
                row.References.ToList().ForEach(reference => open.Enqueue(reference.Id));
            }
        }

        return rows;
    }

    private Draft? CreateCountry(string id) =>
        EntityId.Kind(id) == "country" && EntityId.Slug(id) is var code && code != Model.Facts.Statistic.World
            && countries.FindName(code) is { } name
            ? new Draft(PackageSchema.Countries, new Dictionary<string, string> { ["code"] = code, ["name"] = name }) : null;
}
