using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Control;

/// <summary>
/// Finds who controls companies and sites through ownership, with the reason and the economic shares. One lookup reads the ownerships of
/// all of them and of their owners, which the tables name beforehand.
/// </summary>
public sealed class ControlAnalysis
{
    private readonly ControlQuestion _question;
    private readonly EntityTables _tables;
    private readonly ControlTable _control;
    private readonly Dictionary<string, IReadOnlyList<Ownership>> _inForce = new(StringComparer.Ordinal);

    private ControlAnalysis(IKnowledgeReader reader, ControlQuestion question, CancellationToken cancellationToken)
    {
        (_question, _tables) = (question, reader.Tables);
        _control = ControlTable.Get(_tables, new EvidenceFilter(question.AsOf), question.Threshold, cancellationToken);
    }

    /// <summary>Answers a question. O(companies + sites + ownerships) for the first question of a day and threshold.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the lookup and the computation.</param>
    /// <returns>One answer per id of the question.</returns>
    /// <exception cref="UserInputException">The threshold is out of range.</exception>
    public static async ValueTask<IReadOnlyList<ControlAnswer>> AnswerAsync(
        IKnowledgeReader reader, ControlQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ControlQuestion.CheckThreshold(question.Threshold);
        var analysis = new ControlAnalysis(reader, question, cancellationToken);
        string[] owned = [.. analysis.FindOwned(cancellationToken)];
        var facts = await reader.GetFactsAsync(FactLookup.OwnershipsOfOwned, owned, cancellationToken).ConfigureAwait(false);
        for (var ownedIndex = 0; ownedIndex < owned.Length; ownedIndex++)
        {
            analysis._inForce.Add(
                owned[ownedIndex],
                FactsAsOf.Get(facts[ownedIndex].Cast<Ownership>(), question.AsOf, fact => (fact.Owner, fact.Class)));
        }

        return [.. question.Ids.Select(id => analysis.Answer(id, cancellationToken))];
    }

    private ControlAnswer Answer(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (siteIndex, companyIndex) = Find(id);
        var controller = GetController(siteIndex, companyIndex);
        var because = controller == ControlTable.Nobody ? [] : Explain(GetOwned(id, siteIndex), controller);
        var shares = siteIndex >= 0 ? GetSharesOfSite(siteIndex, cancellationToken) : GetSharesOfCompany(companyIndex, cancellationToken);
        return new ControlAnswer(controller == ControlTable.Nobody ? null : _tables.Countries[controller], because, Sort(shares))
        {
            Possibly = FindPossible(id, controller),
        };
    }

    // The index of a site, or of a company; the other one is negative.
    private (int SiteIndex, int CompanyIndex) Find(string id)
    {
        var siteIndex = _tables.Sites.Ids.Find(id);
        return siteIndex >= 0 ? (siteIndex, -1) : (siteIndex, _tables.Companies.Find(id));
    }

    private int GetController(int siteIndex, int companyIndex) =>
        siteIndex >= 0 ? _control.SiteControllers[siteIndex] : _control.CompanyControllers[companyIndex];

    // The ids of the question, and everything whose owners can be a reason: the companies of the controlling country above them.
    private HashSet<string> FindOwned(CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(_question.Ids, StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>();
        foreach (var id in _question.Ids)
        {
            var (siteIndex, companyIndex) = Find(id);
            if (GetController(siteIndex, companyIndex) != ControlTable.Nobody)
            {
                waiting.Push(GetOwned(id, siteIndex));
            }

            while (waiting.TryPop(out var owned))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (visited.Add(owned))
                {
                    found.Add(owned);
                    PushOwners(owned, waiting);
                }
            }
        }

        return found;
    }

    private void PushOwners(string owned, Stack<string> waiting)
    {
        var (siteIndex, companyIndex) = Find(owned);
        var controller = GetController(siteIndex, companyIndex);
        foreach (var owner in siteIndex >= 0 ? _control.InForce.GetSiteOwners(siteIndex) : _control.InForce.Companies.Owners(companyIndex))
        {
            if (owner >= 0 && GetCountry(owner) == controller)
            {
                waiting.Push(_tables.Companies[owner]);
            }
        }
    }

    // By the owners on record alone: a site without any counts as wholly owned by its operator, and nobody else can control it.
    private IReadOnlyList<string> FindPossible(string id, int controller)
    {
        var inForce = _inForce[id];
        var countries = MajorityRule.FindCountries(
            inForce.Select(GetOwner).ToArray(),
            inForce.Select(fact => fact.ShareAtMost).ToArray(),
            _control.CompanyControllers,
            _question.Threshold);
        return [.. countries.Where(countryIndex => countryIndex != controller).Select(countryIndex => _tables.Countries[countryIndex])];
    }

    // A site without owners on record counts as owned by its operator: the owners of the operator are the reason.
    private string GetOwned(string id, int siteIndex) => siteIndex >= 0 && _control.InForce.GetSiteOwners(siteIndex).IsEmpty
        ? _tables.Companies[_tables.Sites.OperatorIndexes[siteIndex]]
        : id;

    // Breadth first from the owned to its owners. Each company is visited once, so a cycle ends.
    private List<Ownership> Explain(string owned, int controller)
    {
        var because = new List<Ownership>();
        var visited = new HashSet<string>(StringComparer.Ordinal) { owned };
        var waiting = new Queue<string>([owned]);
        while (waiting.TryDequeue(out var next))
        {
            var inForce = _inForce[next];
            if (IsMajority(inForce, controller))
            {
                var majority = inForce.Where(fact => GetCountry(GetOwner(fact)) == controller).ToList();
                because.AddRange(majority);
                majority.Where(fact => GetOwner(fact) >= 0).Select(fact => fact.Owner).Where(visited.Add).ToList()
                    .ForEach(waiting.Enqueue);
            }
        }

        return because;
    }

    private bool IsMajority(IReadOnlyList<Ownership> ownerships, int controller) => MajorityRule.IsMajority(
        controller,
        ownerships.Select(GetOwner).ToArray(),
        ownerships.Select(fact => fact.Share).ToArray(),
        _control.CompanyControllers,
        _question.Threshold);

    // A company index, or the complement (~) of a country index.
    private int GetOwner(Ownership fact)
    {
        var companyIndex = _tables.Companies.Find(fact.Owner);
        return companyIndex >= 0 ? companyIndex : ~_tables.Countries.Find(EntityId.Slug(fact.Owner));
    }

    private int GetCountry(int owner) => MajorityRule.CountryOf(owner, _control.CompanyControllers);

    private double[] GetSharesOfSite(int siteIndex, CancellationToken cancellationToken)
    {
        var owners = _control.InForce.GetSiteOwners(siteIndex);
        var ownedShares = _control.InForce.GetSiteShares(siteIndex);
        var operatorIndex = _tables.Sites.OperatorIndexes[siteIndex];
        if (owners.IsEmpty && operatorIndex != SiteTable.NoOperator)
        {
            return GetSharesOfCompany(operatorIndex, cancellationToken);
        }

        var shares = new double[_tables.Countries.Count];
        for (var position = 0; position < owners.Length; position++)
        {
            var owner = owners[position];
            if (owner < 0)
            {
                shares[~owner] += ownedShares[position];
                continue;
            }

            var ownerShares = GetSharesOfCompany(owner, cancellationToken);
            for (var countryIndex = 0; countryIndex < shares.Length; countryIndex++)
            {
                shares[countryIndex] += ownedShares[position] * ownerShares[countryIndex];
            }
        }

        return shares;
    }

    private double[] GetSharesOfCompany(int companyIndex, CancellationToken cancellationToken) => _tables.Cache.GetOrAdd(
        (nameof(EconomicShare), _question.AsOf),
        () => new EconomicShare(_tables.Countries.Count, _tables.HomeCountryIndexes, _control.InForce.Companies),
        cancellationToken)
        .GetShares(companyIndex, cancellationToken);

    // Rounded to twelve decimals, so that equal shares tie in whatever order their paths were summed.
    private List<CountryShare> Sort(double[] shares) =>
        [.. shares.Select((share, countryIndex) => (Share: Math.Round(share, 12), CountryIndex: countryIndex)).Where(pair => pair.Share > 0)
            .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.CountryIndex)
            .Select(pair => new CountryShare(_tables.Countries[pair.CountryIndex], pair.Share))];
}
