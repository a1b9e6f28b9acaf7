using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Api.Control;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>Site.</summary>
internal sealed class SiteType : EntityType<Site>
{
    public SiteType()
        : base("A place where one stage of a supply chain happens; a plant that does two stages is two sites.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name for people; the id tells it from others.")
            .Resolve(context => context.Source.Name);
        Field<NonNullGraphType<StageType>>("stage").Description("What it does with a mineral.").Resolve(context => context.Source.Stage);
        Field<NonNullGraphType<SiteStatusType>>("status")
            .Description("How far its life has come; OPERATING where nothing is said.").Resolve(context => context.Source.Status);
        Field<NonNullGraphType<CountryType>>("country").Description("The country that it is located in.")
            .Resolve(context => Asking.Of(context).Entity(EntityId.ForCountry(context.Source.Country)));
        Field<CompanyType>("operator").Description("The company that runs it; null where unknown or there is none.")
            .Resolve(context => Asking.Of(context).Entity(context.Source.Operator));
        Field<FloatGraphType>("latitude").Description("Degrees north of the equator, -90 to 90; null where unknown.")
            .Resolve(context => context.Source.Latitude);
        Field<FloatGraphType>("longitude").Description("Degrees east of Greenwich, -180 to 180; null where unknown.")
            .Resolve(context => context.Source.Longitude);
        Field<DateType>("opened")
            .Description("The first day on which it takes part; null where unknown: `status` says what that means.")
            .Resolve(context => context.Source.Opened);
        Field<DateType>("closed")
            .Description("The first day on which it no longer takes part; null where unknown or still open: `status` says what that means.")
            .Resolve(context => context.Source.Closed);
        Field<NonNullGraphType<BooleanGraphType>>("aggregate")
            .Description("Whether it stands for all sites of its country and stage that are not listed one by one.")
            .Resolve(context => context.Source.Aggregate);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("owners")
            .Description("The ownerships by which others own it at a day, by id; without any its operator counts as its owner.")
            .AsOf().Resolve(context => Holding<Ownership, string>(context, FactLookup.OwnershipsOfOwned, fact => fact.Owner));
        ControlField.AddTo(this);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CapacityType>>>>("capacities")
            .Description("What it can put through at a day, a fact a mineral, by id.")
            .AsOf().Resolve(context => Holding<Capacity, string>(context, FactLookup.CapacitiesOfSite, fact => fact.Mineral));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HoldingType>>>>("holdings")
            .Description("What it has in store at a day, where it is a stockpile, a fact a mineral, by id.")
            .AsOf().Resolve(context => Holding<Holding, string>(context, FactLookup.HoldingsOfSite, fact => fact.Mineral));
        Supplies("suppliers", "The supplies that reach it at a day, largest tonnes first, unknown last.", FactLookup.SuppliesTo);
        Supplies("customers", "The supplies that leave it at a day, largest tonnes first, unknown last.", FactLookup.SuppliesFrom);
    }

    private void Supplies(string name, string description, FactLookup by) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SupplyType>>>>(name).Description(description)
            .Argument<IdGraphType>(
                "mineral", "Only supplies of the closure of this mineral, an id: itself, its descendants and its ancestors; left out means of any.")
            .AsOf().ResolveAsync(async context =>
            {
                var asking = Asking.Of(context);
                var mineral = await asking.ExistingAsync(context.GetArgument<string?>("mineral"), "mineral", "mineral", context.CancellationToken)
                    .ConfigureAwait(false);
                var closure = mineral is null ? null : asking.Reader.Tables.Minerals.Closure(mineral);
                var day = asking.AsOf(context);
                return asking.Facts(by).One(context.Source.Id, facts =>
                    FactsAsOf.Get(facts.Cast<Supply>(), day, fact => (fact.From, fact.To, fact.Mineral, fact.Form))
                        .Where(fact => closure is null || closure.Contains(fact.Mineral))
                        .OrderByDescending(fact => fact.Tonnes ?? -1).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToList());
            });
}
