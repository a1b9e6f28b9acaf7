using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Types;

/// <summary>The GraphQL type of a kind of entity: its name, its id, and resolvers of the facts at one of its ends.</summary>
/// <typeparam name="T">The entity; the GraphQL type has its name.</typeparam>
internal abstract class EntityType<T> : ObjectGraphType<T>
    where T : Entity
{
    private const string NameDescription = "Its name for readers; the id identifies it.";

    /// <param name="description">The description of the type.</param>
    /// <param name="nameDescription">The description of the field <c>name</c>.</param>
    protected EntityType(string description, string nameDescription = NameDescription)
    {
        Name = typeof(T).Name;
        Description = description;
        Interface<NodeType>();
        Interface<EntityInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(IdDescription.Get(typeof(T).Name)).ResolveFrom(source => source.Id);
        Field<NonNullGraphType<StringGraphType>>("name").Description(nameDescription).ResolveFrom(source => source.Name);
        NameFields.AddTo(this);
        Field<StringGraphType>("package").Description(FactDescriptions.Package).ResolveFrom(source => source.Package);
    }

    /// <summary>Adds the field <c>sources</c>: the documents of the entity itself, not those of the facts about it.</summary>
    /// <param name="getIds">The ids of the sources; the field has their order.</param>
    protected void AddSources(Func<T, IReadOnlyList<string>> getIds) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources")
            .Description("The documents that it was read in, in the order in which the data package lists them; empty where none is "
                + "recorded.")
            .Resolve(context => RequestContext.From(context).LoadEntities(getIds(context.Source)));

    /// <summary>The facts in force on the day of the question, the latest one of each key, in the order of their ids.</summary>
    protected static object ResolveFactsInForce<TFact, TKey>(IResolveFieldContext<T> context, FactLookup lookup, Func<TFact, TKey> key)
        where TFact : Fact
        where TKey : notnull
    {
        var request = RequestContext.From(context);
        var day = request.GetDay(context);
        return request.Facts(lookup).Load(context.Source.Id, facts => request.Budget.TrySpend(FieldWork.GetFactsInForce(facts.Count))
            ? FactsAsOf.Get(facts.Cast<TFact>(), day, key) : []);
    }

    /// <summary>The facts that match, in the order of their ids.</summary>
    protected static object ResolveFactsWhere<TFact>(IResolveFieldContext<T> context, FactLookup lookup, Func<TFact, bool> matches)
        where TFact : Fact
    {
        var request = RequestContext.From(context);
        return request.Facts(lookup).Load(context.Source.Id, facts => request.Budget.TrySpend(FieldWork.Facts + facts.Count)
            ? facts.Cast<TFact>().Where(matches).ToList() : []);
    }
}
