using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class CompanyType : EntityType<Company>
{
    public CompanyType()
        : base("A legal person that owns or operates sites, with a home country.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name for readers; the id identifies it.")
            .Resolve(context => context.Source.Name);
        Field<NonNullGraphType<CountryType>>("country").Description("Its home country, where it is based.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Country));
        Field<NonNullGraphType<BooleanGraphType>>("stateOwned")
            .Description("Whether a state owns it, as its source states; false also where it states nothing.")
            .Resolve(context => context.Source.StateOwned);
        AddSources(row => row.Sources);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("owners")
            .Description("The ownerships by which others own it at a day, by id.")
            .AsOf().Resolve(context => ResolveFactsInForce<Ownership, string>(context, FactLookup.OwnershipsOfOwned, fact => fact.Owner));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("holdings")
            .Description("The ownerships by which it owns companies and sites at a day, by id.")
            .AsOf().Resolve(context => ResolveFactsInForce<Ownership, string>(context, FactLookup.OwnershipsOfOwner, fact => fact.Owned));
        ControlField.AddTo(this);
    }
}
