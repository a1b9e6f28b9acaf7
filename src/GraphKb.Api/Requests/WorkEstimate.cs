using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// What an operation will probably cost, in units of work, from its selections alone: a page counts as full, any other list as ten items,
/// an object of several possible types as the most costly of them. <see cref="SelectionCosts"/> counts the least instead.
/// </summary>
/// <param name="costs">Finds the fields that are selected.</param>
/// <param name="variables">The values of the variables.</param>
/// <param name="entityCount">The number of entities of the data set.</param>
internal sealed class WorkEstimate(SelectionCosts costs, Variables? variables, long entityCount)
{
    private const double ItemsOfList = 10;
    private const string PageInfo = "pageInfo";

    // As a double, because nested pages of 500 items exceed every integer.
    private readonly Dictionary<(GraphQLSelectionSet Set, IGraphType Type), double> _objects = [];

    /// <summary>The work of a selection for one object of a type.</summary>
    public double Get(GraphQLSelectionSet set, IGraphType type)
    {
        if (!_objects.TryGetValue((set, type), out var work))
        {
            work = type is IAbstractGraphType { PossibleTypes.Count: > 0 } abstractType
                ? abstractType.PossibleTypes.Max(possible => Get(set, possible))
                : costs.FindFields(set, type).Sum(selected => Get(selected.Ast, selected.Field, type));
            _objects[(set, type)] = work;
        }

        return work;
    }

    private double Get(GraphQLField ast, FieldType field, IGraphType parent)
    {
        var own = FieldWork.Get(field, entityCount) + (ast.SelectionSet is null ? FieldWork.Value : FieldWork.Link);
        if (ast.SelectionSet is not { } set || field.ResolvedType?.GetNamedType() is not { } type)
        {
            return own;
        }

        // The items of a page count for the lists in it, not for its total count.
        var items = CountItems(ast, field, parent);
        return own + (!IsPage(type) ? items * Get(set, type) : costs.FindFields(set, type).Sum(selected =>
            (SelectionCosts.FindItemType(selected.Field) is null ? 1 : items) * Get(selected.Ast, selected.Field, type)));
    }

    private double CountItems(GraphQLField ast, FieldType field, IGraphType parent)
    {
        var given = FindCount(ast, "first") ?? FindCount(ast, "last") ?? field.Arguments?.Find("first")?.DefaultValue;
        return given is not null ? Math.Max(0, Convert.ToDouble(given, null))
            : SelectionCosts.FindItemType(field) is null || IsPage(parent) ? 1
            : ItemsOfList;
    }

    /// <summary>Whether a type is a page of a list.</summary>
    public static bool IsPage(IGraphType? type) => (type as IComplexGraphType)?.Fields.Find(PageInfo) is not null;

    private object? FindCount(GraphQLField ast, ROM argument) => ast.Arguments?.ValueFor(argument) switch
    {
        GraphQLIntValue literal => double.Parse(literal.Value, null),
        GraphQLVariable variable => variables?.FirstOrDefault(value => value.Name == variable.Name.StringValue)?.Value,
        _ => null,
    };
}
