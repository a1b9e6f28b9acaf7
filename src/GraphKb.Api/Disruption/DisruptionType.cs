using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Entities;
using GraphKb.Api.Exposure;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

/// <summary>The field <c>disruption</c>.</summary>
internal static class DisruptionField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<DisruptionType>>("disruption")
            .Description("What consumers lose when sites are gone, trade is blocked or controls on record are taken at their word.")
            .Mineral().Consumers()
            .Argument<NonNullGraphType<ScenarioType>>("scenario", "What happens to sites and to trade, all of it at once.")
            .Headroom().AsOf().ResolveAsync(async context => await DisruptionAnalysis.AskAsync(
                Asking.Of(context).Reader,
                new DisruptionQuestion
                {
                    Mineral = context.GetArgument<string>("mineral"),
                    Of = context.GetArgument<SiteSelector?>("of"),
                    Scenario = context.GetArgument<Scenario>("scenario"),
                    Headroom = context.GetArgument<double?>("headroom"),
                    AsOf = Asking.Of(context).AsOf(context),
                },
                context.CancellationToken).ConfigureAwait(false));
}

/// <summary>Disruption.</summary>
internal sealed class DisruptionType : ObjectGraphType<DisruptionAnswer>
{
    public DisruptionType()
    {
        Name = "Disruption";
        Description = "What consumers lose by a scenario, once everyone has rerouted and before.";
        Number("baseline", "The most that can reach the consumers as things are, in tonnes a year, 0 or more.", answer => answer.Baseline);
        Number(
            "afterwards", "The most that can reach the consumers with the scenario, once everyone has rerouted, in tonnes a year, 0 or more.",
            answer => answer.Afterwards);
        Number("loss", "What `afterwards` lacks to `baseline`, in tonnes a year, 0 or more.", answer => answer.Loss);
        Number("lossShare", "The loss as a share of `baseline`, 0 to 1; 0 where that is 0.", answer => answer.LossShare);
        Field<NonNullGraphType<ExposureType>>("immediate")
            .Description("The exposure of the consumers to the sites and supplies that are gone, before anyone reroutes.")
            .Resolve(context => context.Source.Immediate);
        Field<FloatGraphType>("coverDays")
            .Description("How many days the known stockpiles of the consumers' countries make up for the loss, 0 or more; "
                + "null where nothing is lost.")
            .Resolve(context => context.Source.CoverDays);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SiteType>>>>("removed")
            .Description("The sites taking part at the day that are removed, whether they trade the mineral or not, by id.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Removed));
        Field<NonNullGraphType<DateType>>("asOf").Description(Listing.DayOfAnswer).Resolve(context => context.Source.AsOf);
    }

    private void Number(string name, string description, Func<DisruptionAnswer, double> read) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description).Resolve(context => read(context.Source));
}
