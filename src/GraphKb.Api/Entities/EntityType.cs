using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>What all entity types share: the id, and the facts at one of their ends.</summary>
internal abstract class EntityType<T> : ObjectGraphType<T>
    where T : Entity
{
    protected EntityType(string description)
    {
        Name = typeof(T).Name;
        Description = description;
        Interface<NodeType>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(Listing.IdOf(typeof(T).Name)).Resolve(context => context.Source.Id);
    }

    /// <summary>Facts that hold at the question's day, of one key the latest; fact id order.</summary>
    protected static object Holding<TFact, TKey>(IResolveFieldContext<T> context, FactLookup by, Func<TFact, TKey> key)
        where TFact : Fact
        where TKey : notnull
    {
        var day = Asking.Of(context).AsOf(context);
        return Asking.Of(context).Facts(by).One(context.Source.Id, facts => FactsAsOf.Get(facts.Cast<TFact>(), day, key));
    }

    /// <summary>Facts that pass a test, fact id order.</summary>
    protected static object Passing<TFact>(IResolveFieldContext<T> context, FactLookup by, Func<TFact, bool> test)
        where TFact : Fact =>
        Asking.Of(context).Facts(by).One(context.Source.Id, facts => facts.Cast<TFact>().Where(test).ToList());
}
