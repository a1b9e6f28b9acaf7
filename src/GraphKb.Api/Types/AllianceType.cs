using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class AllianceType : EntityType<Alliance>
{
    public AllianceType()
        : base("A grouping of countries, with members that may change over time.")
    {
        Field<DateType>("founded").Description("The day on which it was founded; null where unknown.")
            .ResolveFrom(source => source.Founded);
        Field<StringGraphType>("description").Description("What it is, in a sentence or two; null where there is none.")
            .ResolveFrom(source => source.Description);
        AddSources(row => row.Sources);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MembershipType>>>>("members")
            .Description("The memberships by which countries belong to it at a day, by id.")
            .AsOf()
            .Resolve(context => ResolveFactsInForce<Membership, string>(context, FactLookup.MembershipsOfAlliance, fact => fact.Country));
    }
}
