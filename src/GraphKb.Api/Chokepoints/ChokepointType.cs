using GraphKb.Analysis.Chokepoints;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace GraphKb.Api.Chokepoints;

internal sealed class ChokepointType : ObjectGraphType<Chokepoint>
{
    public ChokepointType()
    {
        Name = "Chokepoint";
        Description = "A site or a group of sites that part of the consumers' intake passes, and the loss without it.";
        Field<NonNullGraphType<IdGraphType>>("key")
            .Description("The id of the site, country or company that the sites are grouped by.").ResolveFrom(source => source.Key);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name of the site, country or company of the key.")
            .Resolve(context => RequestContext.From(context).Entities.Load(context.Source.Key, entity => entity!.Name));
        Field<SiteType>("site").Description("The site, where `by` is SITE; else null.")
            .Resolve(context => LoadKey<Site>(context));
        Field<CountryType>("country").Description("The country, where `by` is COUNTRY or CONTROLLER; else null.")
            .Resolve(context => LoadKey<Country>(context));
        Field<CompanyType>("company").Description("The company, where `by` is COMPANY; else null.")
            .Resolve(context => LoadKey<Company>(context));
        Field<NonNullGraphType<FloatGraphType>>("throughShare")
            .Description("The share of the consumers' intake that passes it, over 0, up to 1; supplies of unknown tonnes do not count.")
            .ResolveFrom(source => source.ThroughShare);
        Field<NonNullGraphType<FloatGraphType>>("lossTonnes")
            .Description("The decrease of the maximum flow to the consumers without it, in tonnes a year, 0 or more.")
            .Resolve(context =>
                AnswerNumber.Difference(context.Source.Baseline, context.Source.Baseline - context.Source.LossTonnes));
        Field<NonNullGraphType<FloatGraphType>>("lossShare")
            .Description("The loss as a share of the maximum flow, 0 to 1; 0 where nothing flows.")
            .ResolveFrom(source => AnswerNumber.Share(source.LossShare));
    }

    private static IDataLoaderResult LoadKey<T>(IResolveFieldContext<Chokepoint> context)
        where T : Entity => RequestContext.From(context).Entities.Load(context.Source.Key, entity => entity as T);
}
