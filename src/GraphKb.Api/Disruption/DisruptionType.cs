using GraphKb.Analysis.Disruption;
using GraphKb.Api.Exposure;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class DisruptionType : ObjectGraphType<DisruptionAnswer>
{
    private const int DefaultChanges = 100;

    public DisruptionType()
    {
        Name = "Disruption";
        Description = "What consumers lose in a scenario, before and after all flows are rerouted.";
        AddNumber(
            "baseline", "The most that can reach the consumers without the scenario, in tonnes a year, 0 or more.",
            answer => AnswerNumber.Tonnes(answer.Baseline));
        AddNumber(
            "afterwards",
            "The most that can reach the consumers in the scenario, after all flows are rerouted, in tonnes a year, 0 or more.",
            answer => AnswerNumber.Tonnes(answer.Afterwards));
        AddNumber(
            "loss", "`baseline` less `afterwards`, in tonnes a year; under 0 for a gain.",
            answer => AnswerNumber.Difference(answer.Baseline, answer.Afterwards));
        AddNumber(
            "lossShare", "The loss as a share of `baseline`, at most 1, under 0 for a gain; 0 where `baseline` is 0.",
            answer => AnswerNumber.Change(answer.LossShare));
        Field<NonNullGraphType<ExposureType>>("immediate")
            .Description("The exposure of the consumers to the removed sites and supplies, before any flow is rerouted: each counts 1 less "
                + "`keep`, the first one upstream.")
            .ResolveFrom(source => source.Exposure);
        Field<FloatGraphType>("coverDays")
            .Description("How many days the known stockpiles of the consumers' countries compensate for the loss, 0 or more; "
                + "null where nothing is lost or no known holding is on record there.")
            .ResolveFrom(source => source.CoverDays is { } days ? AnswerNumber.Tonnes(days) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SiteType>>>>("removed")
            .Description("The sites taking part at the day, or opened, that are removed, whether they trade the mineral or not, by id.")
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.Removed));
        AddChanges();
        Field<NonNullGraphType<DateType>>("asOf").Description(DayArgument.AnswerDescription).ResolveFrom(source => source.AsOf);
    }

    private void AddChanges() =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FlowChangeType>>>>("changes")
            .Description("The supplies whose flow differs, largest difference first, then by the ids of their ends. Of several maximum "
                + "flows one is shown, the same for the same data.")
            .Argument<IntGraphType>(
                "first", "How many changes at most, 0 to 500; 100 if left out.", argument => argument.DefaultValue = DefaultChanges)
            .Argument<BooleanGraphType>(
                "unchanged",
                "Whether the supplies that carry the same in both flows are listed too, after the others: then the list is the whole of "
                    + "both flows. False if left out.",
                argument => argument.DefaultValue = false)
            .ResolveTogether(async context => await context.Source.Changes.ListAsync(
                PagingArguments.GetFirst(context, DefaultChanges),
                context.GetArgument<bool?>("unchanged") ?? false,
                context.CancellationToken).ConfigureAwait(false));

    private void AddNumber(string name, string description, Func<DisruptionAnswer, double> getNumber) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description).ResolveFrom(source => getNumber(source));
}
