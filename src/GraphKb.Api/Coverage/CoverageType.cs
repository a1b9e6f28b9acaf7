using GraphKb.Analysis.Coverage;
using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Coverage;

/// <summary>The field <c>coverage</c>.</summary>
internal static class CoverageField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<CoverageType>>("coverage").Description("How much of each stage of a mineral an alliance has, and where it falls short.")
            .Argument<NonNullGraphType<IdGraphType>>("alliance", "The id of the alliance; its members at the day count.")
            .Argument<NonNullGraphType<IdGraphType>>(
                "mineral", "The id of the mineral; of a site with facts about its parts alone, those are added up.")
            .AsOf().ResolveAsync(async context => await CoverageAnalysis.AskAsync(
                Asking.Of(context).Reader, context.GetArgument<string>("alliance"), context.GetArgument<string>("mineral"),
                Asking.Of(context).AsOf(context), context.CancellationToken).ConfigureAwait(false));
}

/// <summary>Coverage.</summary>
internal sealed class CoverageType : ObjectGraphType<CoverageAnswer>
{
    public CoverageType()
    {
        Name = "Coverage";
        Description = "How much of a mineral's capacity an alliance has, stage by stage.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StageCoverageType>>>>("stages")
            .Description("The stages with any known capacity, be it 0, in the order of stages.")
            .Resolve(context => context.Source.Stages);
        Field<StageType>("weakest")
            .Description("The stage with the least share by location among MINING to MANUFACTURING, the earlier on a tie; "
                + "null where none has a known capacity.")
            .Resolve(context => context.Source.Weakest);
    }
}

/// <summary>StageCoverage.</summary>
internal sealed class StageCoverageType : ObjectGraphType<StageCoverage>
{
    public StageCoverageType()
    {
        Name = "StageCoverage";
        Description = "How much of one stage's capacity an alliance has.";
        Field<NonNullGraphType<StageType>>("stage").Description("The stage that the figures are of.").Resolve(context => context.Source.Stage);
        Number("byLocation", "The share of the known capacity that is located in its members, 0 to 1.", stage => stage.ByLocation);
        Number("byOwnership", "The share of the known capacity that its members control through ownership, 0 to 1.", stage => stage.ByOwnership);
        Number("tonnes", "The known capacity located in its members, in tonnes a year, 0 or more.", stage => stage.Tonnes);
        Number("worldTonnes", "The known capacity of the stage in all countries, in tonnes a year, 0 or more.", stage => stage.WorldTonnes);
    }

    private void Number(string name, string description, Func<StageCoverage, double> read) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description).Resolve(context => read(context.Source));
}
