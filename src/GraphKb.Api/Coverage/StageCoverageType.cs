using GraphKb.Analysis.Coverage;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Coverage;

internal sealed class StageCoverageType : ObjectGraphType<StageCoverage>
{
    public StageCoverageType()
    {
        Name = "StageCoverage";
        Description = "The part of one stage's capacity that an alliance has.";
        Field<NonNullGraphType<StageType>>("stage").Description("The stage that the figures are of.")
            .ResolveFrom(source => source.Stage);
        AddNumber(
            "byLocation", "The share of the known capacity that is located in its members, 0 to 1.",
            stage => AnswerNumber.Share(stage.ByLocation));
        AddNumber(
            "byOwnership", "The share of the known capacity that its members control through ownership, 0 to 1.",
            stage => AnswerNumber.Share(stage.ByOwnership));
        AddNumber(
            "tonnes", "The known capacity located in its members, in tonnes a year, 0 or more.",
            stage => AnswerNumber.Tonnes(stage.Tonnes));
        AddNumber(
            "worldTonnes", "The known capacity of the stage in all countries, in tonnes a year, 0 or more.",
            stage => AnswerNumber.Tonnes(stage.WorldTonnes));
    }

    private void AddNumber(string name, string description, Func<StageCoverage, double> getNumber) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description).ResolveFrom(source => getNumber(source));
}
