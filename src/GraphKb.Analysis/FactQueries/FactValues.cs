using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.FactQueries;

/// <summary>The values that lists of facts are filtered and ordered by, the same for every store.</summary>
public static class FactValues
{
    /// <summary>Whether facts of a kind have tonnes.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>False for ownerships, memberships and scores.</returns>
    public static bool HasTonnes(FactKind kind) => kind is not (FactKind.Ownership or FactKind.Membership or FactKind.Score);

    /// <summary>Whether facts of a kind have a mineral.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>False for ownerships, memberships and scores.</returns>
    public static bool HasMineral(FactKind kind) => HasTonnes(kind);

    /// <summary>Whether facts of a kind are of a year.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for scores, statistics and trades.</returns>
    public static bool HasYear(FactKind kind) => kind is FactKind.Score or FactKind.Statistic or FactKind.Trade;

    /// <summary>The tonnes of a fact.</summary>
    /// <param name="fact">A fact of any kind.</param>
    /// <returns>Tonnes, or null if unknown or if facts of its kind have none.</returns>
    public static double? GetTonnes(Fact fact) => fact switch
    {
        Supply supply => supply.Tonnes,
        Capacity capacity => capacity.Tonnes,
        Holding holding => holding.Tonnes,
        Statistic statistic => statistic.Tonnes,
        Trade trade => trade.Tonnes,
        _ => null,
    };

    /// <summary>The mineral of a fact.</summary>
    /// <param name="fact">A fact of any kind.</param>
    /// <returns>A mineral id, or null if facts of its kind have none.</returns>
    public static string? GetMineral(Fact fact) => fact switch
    {
        Supply supply => supply.Mineral,
        Capacity capacity => capacity.Mineral,
        Holding holding => holding.Mineral,
        Statistic statistic => statistic.Mineral,
        Trade trade => trade.Mineral,
        _ => null,
    };

    /// <summary>The entities that a fact names, sources aside.</summary>
    /// <param name="fact">A fact of any kind.</param>
    /// <returns>Entity ids: two, and of supplies and trades the mineral as a third.</returns>
    public static IReadOnlyList<string> GetEntities(Fact fact) => fact switch
    {
        Supply supply => [supply.From, supply.To, supply.Mineral],
        Capacity capacity => [capacity.Site, capacity.Mineral],
        Holding holding => [holding.Site, holding.Mineral],
        Ownership ownership => [ownership.Owner, ownership.Owned],
        Membership membership => [EntityId.ForCountry(membership.Country), membership.Alliance],
        Score score => [EntityId.ForCountry(score.Country), score.Indicator],
        Statistic statistic => [EntityId.ForCountry(statistic.Country), statistic.Mineral],
        Trade trade => [EntityId.ForCountry(trade.Exporter), EntityId.ForCountry(trade.Importer), trade.Mineral],
        _ => [],
    };

    /// <summary>The year of a fact.</summary>
    /// <param name="fact">A fact of any kind.</param>
    /// <returns>The year of a score, statistic or trade; null for other kinds.</returns>
    public static int? GetYear(Fact fact) => fact switch
    {
        Score score => score.Year,
        Statistic statistic => statistic.Year,
        Trade trade => trade.Year,
        _ => null,
    };

    /// <summary>The position of a fact in a list.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="order">The order of the list.</param>
    /// <returns>Its id, with the value that the list is ordered by.</returns>
    public static ValuePosition GetPosition(Fact fact, FactOrder order) => new(fact.Id, order switch
    {
        FactOrder.Tonnes => GetTonnes(fact),
        FactOrder.Confidence => fact.Evidence.Confidence,
        _ => null,
    });

    /// <summary>The rank of a value in a list that has the largest first and unknown ones last: less is earlier.</summary>
    /// <param name="value">The value, or null if unknown.</param>
    /// <returns>The negative value; positive infinity where unknown.</returns>
    public static double GetRank(double? value) => value is { } known ? -known : double.PositiveInfinity;
}
