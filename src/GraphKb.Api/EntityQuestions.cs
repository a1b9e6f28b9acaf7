using GraphKb.Api.Alternatives;
using GraphKb.Api.Chains;
using GraphKb.Api.Chokepoints;
using GraphKb.Api.Concentration;
using GraphKb.Api.Coverage;
using GraphKb.Api.Disruption;
using GraphKb.Api.Exposure;
using GraphKb.Api.Flow;
using GraphKb.Api.Lookups;
using GraphKb.Api.Requests;
using GraphKb.Api.SupplyRisk;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api;

/// <summary>
/// The questions as fields: of the root, and of the entity that a question is about. One definition of a field serves both.
/// </summary>
internal static class EntityQuestions
{
    /// <summary>Adds the questions to the root, where each takes the argument <c>mineral</c>.</summary>
    public static void AddTo(QueryType type) => AddQuestionsTo(type);

    /// <summary>Adds the questions to the root of subscriptions, with the arguments that they have in a query.</summary>
    public static void AddTo(SubscriptionType type) => AddQuestionsTo(type);

    /// <summary>Adds the questions about a mineral, and its sites, to the type of minerals.</summary>
    public static void AddTo(MineralType type)
    {
        SiteList.AddTo(type);
        AddQuestionsTo(type);
    }

    /// <summary>Adds the coverage to the type of alliances.</summary>
    public static void AddTo(AllianceType type)
    {
        var others = type.Fields.Count;
        CoverageField.AddTo(type);
        Complete([.. type.Fields.Skip(others)]);
    }

    // The one list of the questions about a mineral.
    private static void AddQuestionsTo<TSource>(ObjectGraphType<TSource> type)
    {
        var others = type.Fields.Count;
        ChainsField.AddTo(type);
        ExposureField.AddTo(type);
        FlowField.AddTo(type);
        ChokepointsField.AddTo(type);
        DisruptionField.AddTo(type);
        AlternativesField.AddTo(type);
        ConcentrationField.AddTo(type);
        ConcentrationsField.AddTo(type);
        SupplyRiskField.AddTo(type);
        CoverageField.AddTo(type);
        Complete([.. type.Fields.Skip(others)]);
    }

    // What all questions have in common.
    private static void Complete(IReadOnlyList<FieldType> questions)
    {
        QuestionTelemetry.Observe(questions);
        FieldWork.Charge(questions, FieldWork.Question);
        TogetherFields.ReadTogether(questions);
    }
}
