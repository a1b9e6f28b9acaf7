using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Knowledge.Coverage;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Coverage;

/// <summary>The field <c>coverage</c>.</summary>
internal static class CoverageField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<CoverageType>>("coverage").Description("How much of each stage of a mineral an alliance has, and where it falls short.")
            .Argument<NonNullGraphType<IdGraphType>>("alliance", "The alliance.")
            .Argument<NonNullGraphType<IdGraphType>>("mineral", "The mineral.")
            .AsOf().ResolveAsync(async context => await CoverageShares.AskAsync(
                Asking.Of(context).Reader, context.GetArgument<string>("alliance"), context.GetArgument<string>("mineral"),
                Asking.Of(context).AsOf(context), context.CancellationToken).ConfigureAwait(false));
}

/// <summary>Coverage.</summary>
internal sealed class CoverageType : ObjectGraphType<CoverageAnswer>
{
    public CoverageType()
    {
        Name = "Coverage";
        Description = "What an alliance has of a mineral, stage by stage.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StageCoverageType>>>>("stages").Description("The stages with any known capacity, be it 0, in order.")
            .Resolve(context => context.Source.Stages);
        Field<StageType>("weakest").Description("The stage with the least share by location among MINING to MANUFACTURING, the earlier on a tie; null where there is none.")
            .Resolve(context => context.Source.Weakest);
    }
}

/// <summary>StageCoverage.</summary>
internal sealed class StageCoverageType : ObjectGraphType<StageCoverage>
{
    public StageCoverageType()
    {
        Name = "StageCoverage";
        Description = "What an alliance has of one stage.";
        Field<NonNullGraphType<StageType>>("stage").Description("The stage.").Resolve(context => context.Source.Stage);
        Number("byLocation", "The share of the capacity located in its members, 0 to 1.", stage => stage.ByLocation);
        Number("byOwnership", "The share of the capacity that its members control through ownership, 0 to 1.", stage => stage.ByOwnership);
        Number("tonnes", "The capacity located in its members, tonnes a year.", stage => stage.Tonnes);
        Number("worldTonnes", "The known capacity of the stage, tonnes a year.", stage => stage.WorldTonnes);
    }

    private void Number(string name, string description, Func<StageCoverage, double> read) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description).Resolve(context => read(context.Source));
}
