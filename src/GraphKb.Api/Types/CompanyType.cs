using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class CompanyType : EntityType<Company>
{
    public CompanyType()
        : base("A legal person that owns or operates sites, with a home country.")
    {
        Field<NonNullGraphType<CountryType>>("country").Description("Its home country, where it is based.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Country));
        Field<NonNullGraphType<BooleanGraphType>>("stateOwned")
            .Description("Whether a state owns it, as its source states; false also where it states nothing.")
            .ResolveFrom(source => source.StateOwned);
        AddSources(row => row.Sources);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("owners")
            .Description("The ownerships by which others own it at a day, by id.")
            .AsOf().Resolve(context => ResolveFactsInForce<Ownership, (string, string?)>(
                context, FactLookup.OwnershipsOfOwned, fact => (fact.Owner, fact.Class)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("holdings")
            .Description("The ownerships by which it owns companies and sites at a day, by id.")
            .AsOf().Resolve(context => ResolveFactsInForce<Ownership, (string, string?)>(
                context, FactLookup.OwnershipsOfOwner, fact => (fact.Owned, fact.Class)));
        ControlField.AddTo(this);
        Field<NonNullGraphType<ConnectionType<SiteType>>>("sites")
            .Description("The sites that it operates, or that it or a company under it owns by more than half at a day, taking part or "
                + "not, by id.")
            .Argument<ListGraphType<NonNullGraphType<StageType>>>(
                "stages", "Only sites of these stages; left out means any, an empty list none.")
            .AsOf().Paged().ResolveTogether(context =>
            {
                var where = new SiteSelector { Companies = [context.Source.Id], Stages = context.GetArgument<List<Stage>?>("stages") };
                return PageResolver.ResolveEntitiesAsync(
                    context, new SiteQuery(where, null, RequestContext.From(context).GetDay(context)));
            });
    }
}
