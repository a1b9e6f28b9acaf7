using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class SiteType : EntityType<Site>
{
    public SiteType()
        : base("A place where one stage of a supply chain happens; a plant that does two stages is two sites.")
    {
        Field<NonNullGraphType<StageType>>("stage").Description("What it does with a mineral.").ResolveFrom(source => source.Stage);
        Field<NonNullGraphType<SiteStatusType>>("status")
            .Description("The phase of its life; OPERATING where its source states none.").ResolveFrom(source => source.Status);
        Field<NonNullGraphType<CountryType>>("country").Description("The country that it is located in.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Country));
        Field<CompanyType>("operator").Description("The company that runs it; null where unknown or there is none.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Operator));
        Field<FloatGraphType>("latitude").Description("Degrees north of the equator, -90 to 90; null where unknown.")
            .ResolveFrom(source => source.Latitude);
        Field<FloatGraphType>("longitude").Description("Degrees east of Greenwich, -180 to 180; null where unknown.")
            .ResolveFrom(source => source.Longitude);
        Field<DateType>("opened")
            .Description("The first day on which it takes part; null where unknown: `status` defines what that means.")
            .ResolveFrom(source => source.Opened);
        Field<DateType>("closed")
            .Description("The first day on which it no longer takes part; null where unknown or still open: `status` defines what "
                + "that means.")
            .ResolveFrom(source => source.Closed);
        Field<NonNullGraphType<BooleanGraphType>>("aggregate")
            .Description("Whether it represents all sites of its country and stage that are not listed one by one.")
            .ResolveFrom(source => source.Aggregate);
        AddSources(row => row.Sources);
        Field<StringGraphType>("note").Description("A remark on the site for readers; null where there is none.")
            .ResolveFrom(source => source.Note);
        AddFacts();
    }

    private void AddFacts()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("owners")
            .Description("The ownerships by which others own it at a day, by id; without any its operator counts as its owner.")
            .AsOf().Resolve(context => ResolveFactsInForce<Ownership, (string, string?)>(
                context, FactLookup.OwnershipsOfOwned, fact => (fact.Owner, fact.Class)));
        ControlField.AddTo(this);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CapacityType>>>>("capacities")
            .Description("What it can process at a day, one fact per mineral, by id.")
            .AsOf().Resolve(context => ResolveFactsInForce<Capacity, string>(context, FactLookup.CapacitiesOfSite, fact => fact.Mineral));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HoldingType>>>>("holdings")
            .Description("What it stores at a day, where it is a stockpile, one fact per mineral, by id.")
            .AsOf().Resolve(context => ResolveFactsInForce<Holding, string>(context, FactLookup.HoldingsOfSite, fact => fact.Mineral));
        AddSupplies("suppliers", "The supplies that reach it at a day, largest tonnes first, unknown last.", FactLookup.SuppliesTo);
        AddSupplies("customers", "The supplies that leave it at a day, largest tonnes first, unknown last.", FactLookup.SuppliesFrom);
    }

    private void AddSupplies(string name, string description, FactLookup lookup) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SupplyType>>>>(name).Description(description)
            .Argument<IdGraphType>(
                "mineral", "Only supplies of the closure of this mineral, an id: itself, its descendants and its ancestors; left out "
                    + "means of any.")
            .AsOf().ResolveAsync(async context =>
            {
                var request = RequestContext.From(context);
                var mineral = await request.GetIdArgumentAsync(context, "mineral", "mineral").ConfigureAwait(false);
                var minerals = request.Reader.Tables.Minerals;
                var day = request.GetDay(context);
                return request.Facts(lookup).Load(context.Source.Id, facts =>
                    !request.Budget.TrySpend(FieldWork.GetFactsInForce(facts.Count)) ? [] : FactsAsOf
                        .Get(facts.Cast<Supply>(), day, fact => (fact.From, fact.To, fact.Mineral, fact.Form))
                        .Where(fact => mineral is null || minerals.IsInClosure(fact.Mineral, mineral))
                        .OrderByDescending(fact => fact.Tonnes ?? -1).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToList());
            });
}
