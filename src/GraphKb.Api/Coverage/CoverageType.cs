using GraphKb.Analysis.Coverage;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Coverage;

internal sealed class CoverageType : ObjectGraphType<CoverageAnswer>
{
    public CoverageType()
    {
        Name = "Coverage";
        Description = "How much of a mineral's capacity an alliance has, stage by stage.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StageCoverageType>>>>("stages")
            .Description("The stages with any known capacity, 0 included, in the order of stages.")
            .ResolveFrom(source => source.Stages);
        Field<StageType>("weakest")
            .Description("The stage with the smallest share by location among MINING to MANUFACTURING, the earlier on a tie; "
                + "null where none has a known capacity.")
            .ResolveFrom(source => source.Weakest);
    }
}
