using GraphKb.Analysis.Disruption;
using GraphKb.Api.Exposure;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class DisruptionType : ObjectGraphType<DisruptionAnswer>
{
    public DisruptionType()
    {
        Name = "Disruption";
        Description = "What consumers lose in a scenario, before and after all flows are rerouted.";
        AddNumber(
            "baseline", "The most that can reach the consumers without the scenario, in tonnes a year, 0 or more.",
            answer => answer.Baseline);
        AddNumber(
            "afterwards",
            "The most that can reach the consumers in the scenario, after all flows are rerouted, in tonnes a year, 0 or more.",
            answer => answer.Afterwards);
        AddNumber("loss", "`baseline` less `afterwards`, in tonnes a year, 0 or more.", answer => answer.Loss);
        AddNumber("lossShare", "The loss as a share of `baseline`, 0 to 1; 0 where that is 0.", answer => answer.LossShare);
        Field<NonNullGraphType<ExposureType>>("immediate")
            .Description("The exposure of the consumers to the removed sites and supplies, before any flow is rerouted.")
            .Resolve(context => context.Source.Exposure);
        Field<FloatGraphType>("coverDays")
            .Description("How many days the known stockpiles of the consumers' countries compensate for the loss, 0 or more; "
                + "null where nothing is lost or no known holding is on record there.")
            .Resolve(context => context.Source.CoverDays);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SiteType>>>>("removed")
            .Description("The sites taking part at the day that are removed, whether they trade the mineral or not, by id.")
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.Removed));
        Field<NonNullGraphType<DateType>>("asOf").Description(DayArgument.AnswerDescription).Resolve(context => context.Source.AsOf);
    }

    private void AddNumber(string name, string description, Func<DisruptionAnswer, double> getNumber) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description).Resolve(context => getNumber(context.Source));
}
