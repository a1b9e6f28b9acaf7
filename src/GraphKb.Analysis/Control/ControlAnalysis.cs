using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Control;

/// <summary>Finds who controls a company or a site through ownership, with the reason and the economic shares. Thread-safe.</summary>
public sealed class ControlAnalysis
{
    private readonly IKnowledgeReader _reader;
    private readonly ControlQuestion _question;
    private readonly EntityTables _tables;
    private readonly ControlTable _control;

    private ControlAnalysis(IKnowledgeReader reader, ControlQuestion question, CancellationToken cancellationToken)
    {
        (_reader, _question, _tables) = (reader, question, reader.Tables);
        _control = ControlTable.Get(_tables, new EvidenceFilter(question.AsOf), question.Threshold, cancellationToken);
    }

    /// <summary>Checks and prepares a question. O(companies + sites + ownerships) for the first question of a day and threshold.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">The threshold is out of range.</exception>
    public static ValueTask<ControlAnalysis> PrepareAsync(
        IKnowledgeReader reader, ControlQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!(question.Threshold >= 0 && question.Threshold < 1))
        {
            throw new UserInputException(
                "threshold", $"The threshold {question.Threshold} is out of range: it is a share from 0 up to, not including, 1.");
        }

        return new(new ControlAnalysis(reader, question, cancellationToken));
    }

    /// <summary>Answers the question, with one lookup of facts for each level of owners.</summary>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    /// <returns>The answer.</returns>
    public async ValueTask<ControlAnswer> AnswerAsync(CancellationToken cancellationToken)
    {
        var siteIndex = _tables.Sites.Ids.Find(_question.Id);
        var companyIndex = siteIndex >= 0 ? -1 : _tables.Companies.Find(_question.Id);
        var controller = siteIndex >= 0 ? _control.SiteControllers[siteIndex] : _control.CompanyControllers[companyIndex];
        var because = controller == ControlTable.Nobody
            ? []
            : await ExplainAsync(GetOwned(siteIndex), controller, cancellationToken).ConfigureAwait(false);
        var shares = siteIndex >= 0 ? GetSharesOfSite(siteIndex, cancellationToken) : GetSharesOfCompany(companyIndex, cancellationToken);
        return new ControlAnswer(controller == ControlTable.Nobody ? null : _tables.Countries[controller], because, Sort(shares))
        {
            Possibly = await FindPossibleAsync(controller, cancellationToken).ConfigureAwait(false),
        };
    }

    // By the owners on record alone: a site without any counts as wholly owned by its operator, and nobody else can control it.
    private async ValueTask<IReadOnlyList<string>> FindPossibleAsync(int controller, CancellationToken cancellationToken)
    {
        var facts = await _reader.GetFactsAsync(FactLookup.OwnershipsOfOwned, [_question.Id], cancellationToken).ConfigureAwait(false);
        var inForce = GetInForce(facts[0]);
        var countries = MajorityRule.FindCountries(
            inForce.Select(GetOwner).ToArray(),
            inForce.Select(fact => fact.ShareAtMost).ToArray(),
            _control.CompanyControllers,
            _question.Threshold);
        return [.. countries.Where(countryIndex => countryIndex != controller).Select(countryIndex => _tables.Countries[countryIndex])];
    }

    // A site without owners on record counts as owned by its operator: the owners of the operator are the reason.
    private string GetOwned(int siteIndex) => siteIndex >= 0 && _control.InForce.GetSiteOwners(siteIndex).IsEmpty
        ? _tables.Companies[_tables.Sites.OperatorIndexes[siteIndex]]
        : _question.Id;

    // Breadth first from the owned to its owners. Each company is visited once, so a cycle ends.
    private async ValueTask<IReadOnlyList<Ownership>> ExplainAsync(string owned, int controller, CancellationToken cancellationToken)
    {
        var because = new List<Ownership>();
        var visited = new HashSet<string>(StringComparer.Ordinal) { owned };
        List<string> level = [owned];
        while (level.Count > 0)
        {
            var next = new List<string>();
            foreach (var facts in await _reader.GetFactsAsync(FactLookup.OwnershipsOfOwned, level, cancellationToken).ConfigureAwait(false))
            {
                var inForce = GetInForce(facts);
                if (IsMajority(inForce, controller))
                {
                    var majority = inForce.Where(fact => GetCountry(GetOwner(fact)) == controller).ToList();
                    because.AddRange(majority);
                    next.AddRange(majority.Where(fact => GetOwner(fact) >= 0).Select(fact => fact.Owner).Where(visited.Add));
                }
            }

            level = next;
        }

        return because;
    }

    private IReadOnlyList<Ownership> GetInForce(IReadOnlyList<Fact> facts) =>
        FactsAsOf.Get(facts.Cast<Ownership>(), _question.AsOf, fact => (fact.Owner, fact.Class));

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
