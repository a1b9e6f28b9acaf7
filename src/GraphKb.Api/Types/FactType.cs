using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

/// <summary>The GraphQL type of a kind of fact: its name, its id and its evidence.</summary>
/// <typeparam name="T">The fact; the GraphQL type has its name.</typeparam>
internal abstract class FactType<T> : ObjectGraphType<T>
    where T : Fact
{
    /// <param name="description">The description of the type.</param>
    /// <param name="isOfYear">Whether the fact is of a year, so that it has no first and last day.</param>
    protected FactType(string description, bool isOfYear = false)
    {
        Name = typeof(T).Name;
        Description = description;
        Interface<FactInterface>();
        Interface<NodeType>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(FactDescriptions.Id).Work(FieldWork.FactId)
            .ResolveFrom(source => source.Id);
        Field<DateType>("since").Description(isOfYear ? FactDescriptions.NoDay : FactDescriptions.Since)
            .ResolveFrom(source => source.Evidence.Since);
        Field<DateType>("until").Description(isOfYear ? FactDescriptions.NoDay : FactDescriptions.Until)
            .ResolveFrom(source => source.Evidence.Until);
        Field<NonNullGraphType<FloatGraphType>>("confidence")
            .Description(FactDescriptions.Confidence).ResolveFrom(source => source.Evidence.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description(FactDescriptions.Sources)
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.Evidence.Sources));
        Field<StringGraphType>("note").Description(FactDescriptions.Note).ResolveFrom(source => source.Evidence.Note);
        Field<StringGraphType>("package").Description(FactDescriptions.Package).ResolveFrom(source => source.Package);
    }

    /// <summary>Adds a field with the entity at one end of the fact.</summary>
    protected void EntityField<TGraph>(string name, string description, Func<T, string?> getId)
        where TGraph : IGraphType =>
        Field<TGraph>(name).Description(description).Resolve(context => RequestContext.From(context).LoadEntity(getId(context.Source)));

    /// <summary>Adds a field with a country, which facts name by its code.</summary>
    protected void CountryField<TGraph>(string name, string description, Func<T, string?> getCode)
        where TGraph : IGraphType =>
        Field<TGraph>(name).Description(description).Resolve(context => RequestContext.From(context).LoadCountry(getCode(context.Source)));
}
