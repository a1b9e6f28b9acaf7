using GraphKb.Analysis.Flow;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Flow;

internal sealed class FlowNodeType : ObjectGraphType<FlowNode>
{
    private const string Unlisted = "unlisted";

    public FlowNodeType()
    {
        Name = "FlowNode";
        Description = "The sites of one stage that are grouped by the same site, country or company.";
        Field<NonNullGraphType<IdGraphType>>("key")
            .Description("The id with the stage, unique in the answer, such as `country:KOR#REFINING`; `unlisted` takes the place of an "
                + "id.")
            .ResolveFrom(source => source.Key);
        Field<IdGraphType>("id")
            .Description("The id of the site, country or company that the sites are grouped by; null for sites without one.")
            .ResolveFrom(source => source.Id);
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("The name of the site, country or company of the id; `unlisted` for sites without one.")
            .Resolve(context => context.Source.Id is { } id
                ? RequestContext.From(context).Entities.Load(id, entity => entity!.Name) : Unlisted);
        Field<NonNullGraphType<StageType>>("stage").Description("The stage that all sites of the node have.")
            .ResolveFrom(source => source.Stage);
        AddPlaces();
        AddNumber(
            "tonnes", "What the sites send towards the consumers, and what those that are consumers take in, in tonnes a year, 0 or more.",
            amounts => amounts.Tonnes);
        AddNumber(
            "origin", "The part of `tonnes` that originates here, at mines, recyclers and stockpiles where the tracing ends; 0 or more.",
            amounts => amounts.Origin);
        AddNumber(
            "unknown", "The part of `tonnes` whose origin is not on record, at other sites where the tracing ends; 0 or more.",
            amounts => amounts.Unknown);
        Field<NonNullGraphType<BooleanGraphType>>("aggregate")
            .Description("Whether any of the sites represents all those of its country and stage that are not listed one by one.")
            .ResolveFrom(source => source.Places.IsAggregate);
    }

    private void AddPlaces()
    {
        Field<SiteType>("site").Description("The site, where `by` is SITE; else null.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Places.Site));
        Field<CompanyType>("company").Description("The company that operates all the sites of the flow here; null where they differ.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Places.Company));
        Field<CountryType>("country").Description("The country that all the sites of the flow here are located in; null where they differ.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Places.Country));
        Field<CountryType>("controller")
            .Description("The country that controls all the sites of the flow here through ownership; null where they differ or have none.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Places.Controller));
    }

    private void AddNumber(string name, string description, Func<FlowAmounts, double> getNumber) =>
        Field<NonNullGraphType<FloatGraphType>>(name).Description(description)
            .ResolveFrom(source => AnswerNumber.Tonnes(getNumber(source.Amounts)));
}
