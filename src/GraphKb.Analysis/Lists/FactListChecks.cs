using System.Globalization;
using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Lists;

/// <summary>Checks queries for facts. A field or an order that has no meaning for a kind is an error, not an empty list.</summary>
public static class FactListChecks
{
    /// <summary>Checks a query for facts of one kind.</summary>
    /// <param name="reader">The data, to look ids and codes up in.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the lookup of sources.</param>
    /// <exception cref="UserInputException">
    /// An id or code does not exist (the sentence suggests the nearest), a number is outside its range, or a field does not concern the
    /// kind.
    /// </exception>
    public static async ValueTask CheckAsync(IKnowledgeReader reader, FactQuery query, CancellationToken cancellationToken)
    {
        if (query.Kind is { } kind)
        {
            CheckFields(kind, query.Where);
            CheckOrder(kind, query.OrderBy);
        }

        CheckConfidence(query.Where.MinConfidence, "minConfidence");
        CheckConfidence(query.Where.MaxConfidence, "maxConfidence");
        if (query.Where.Mineral is { } mineral)
        {
            ArgumentChecks.Mineral(reader.Tables, mineral, "where.mineral");
        }

        for (var codeIndex = 0; codeIndex < (query.Where.Countries?.Count ?? 0); codeIndex++)
        {
            ArgumentChecks.Country(reader.Tables, query.Where.Countries![codeIndex], $"where.countries[{codeIndex}]");
        }

        await CheckEntitiesAsync(reader, query.Where.About ?? [], cancellationToken).ConfigureAwait(false);
        await CheckSourcesAsync(reader, query.Where.Sources ?? [], cancellationToken).ConfigureAwait(false);
    }

    private static void CheckFields(FactKind kind, FactFilter where)
    {
        ThrowIf(where.Mineral is not null && !FactValues.HasMineral(kind), kind, "mineral", "have no mineral");
        ThrowIf(where.TonnesKnown is not null && !FactValues.HasTonnes(kind), kind, "tonnesKnown", "have no tonnes");
        ThrowIf(where.Measure is not null && kind != FactKind.Statistic, kind, "measure", "count nothing; only statistics have a measure");
        ThrowIf(
            where.Years is not null && !FactValues.HasYear(kind), kind, "years", "are of days, not of years; expected where.asOf instead");
    }

    private static void CheckOrder(FactKind kind, FactOrder order)
    {
        if (order == FactOrder.Tonnes && !FactValues.HasTonnes(kind))
        {
            throw new UserInputException(
                "orderBy", $"{FactKinds.GetListName(kind)} have no tonnes to be ordered by; expected ID or CONFIDENCE.");
        }
    }

    private static void CheckConfidence(double? confidence, string field)
    {
        if (confidence is { } number && !(number is >= 0 and <= 1))
        {
            throw new UserInputException(
                "where." + field, string.Create(CultureInfo.InvariantCulture, $"where.{field} is {number}; it must be from 0 to 1."));
        }
    }

    private static async ValueTask CheckEntitiesAsync(
        IKnowledgeReader reader, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = await reader.FindEntitiesAsync(ids, cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < ids.Count; index++)
        {
            if (found[index] is null)
            {
                var nearest = await reader.FindNearestIdsAsync(ids[index], cancellationToken).ConfigureAwait(false);
                throw UnknownId.FromNearest("entity", ids[index], nearest, $"where.about[{index}]");
            }
        }
    }

    private static async ValueTask CheckSourcesAsync(
        IKnowledgeReader reader, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var found = await reader.FindEntitiesAsync(sources, cancellationToken).ConfigureAwait(false);
        for (var sourceIndex = 0; sourceIndex < sources.Count; sourceIndex++)
        {
            if (found[sourceIndex] is not Source)
            {
                var nearest = await reader.FindNearestIdsAsync(
                    EntityId.WithKind(sources[sourceIndex], "source"), cancellationToken).ConfigureAwait(false);
                throw UnknownId.FromNearest("source", sources[sourceIndex], nearest, $"where.sources[{sourceIndex}]");
            }
        }
    }

    private static void ThrowIf(bool isWrong, FactKind kind, string field, string reason)
    {
        if (isWrong)
        {
            throw new UserInputException("where." + field, $"where.{field} is given, but {FactKinds.GetListName(kind)} {reason}.");
        }
    }
}
