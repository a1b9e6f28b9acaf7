using System.Globalization;
using System.Text;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>
/// Requests at random that ask for as much as the limits on documents allow: many aliases, pages of 500, lists in lists, fragments on
/// interfaces, questions under minerals. Made from the schema, so a new field takes part by itself.
/// </summary>
internal sealed class HeavyRequests
{
    private const int MaxAliases = 250;
    private const int MaxFields = 900;
    private readonly Random _random;
    private readonly HeavyArguments _arguments;
    private readonly Dictionary<string, List<GraphQLFieldDefinition>> _fields = [];
    private readonly Dictionary<string, List<string>> _possibleTypes = [];
    private int _fieldsLeft;
    private int _aliasesLeft;

    /// <param name="schema">The text of the schema.</param>
    /// <param name="random">The source of chance.</param>
    public HeavyRequests(string schema, Random random)
    {
        (_random, _arguments) = (random, new HeavyArguments(random));
        foreach (var definition in Parser.Parse(schema).Definitions)
        {
            Add(definition);
        }
    }

    /// <summary>Creates a request.</summary>
    public string Create()
    {
        (_fieldsLeft, _aliasesLeft) = (MaxFields, MaxAliases);
        var text = new StringBuilder("{");
        var depth = _random.Next(2, 9);
        do
        {
            AddField(text, Pick(_fields["Query"]), depth, Pick([1, 1, 2, 10, 60, MaxAliases]));
        }
        while (_aliasesLeft > 0 && _random.Next(3) == 0);

        return text.Append('}').ToString();
    }

    private void Add(ASTNode definition)
    {
        if (definition is GraphQLObjectTypeDefinition type)
        {
            _fields[type.Name.StringValue] = [.. type.Fields!.Items];
            foreach (var interfaceType in type.Interfaces?.Items ?? [])
            {
                AddPossible(interfaceType.Name.StringValue, type.Name.StringValue);
            }
        }
        else if (definition is GraphQLInterfaceTypeDefinition interfaceType)
        {
            _fields[interfaceType.Name.StringValue] = [.. interfaceType.Fields!.Items];
        }
        else if (definition is GraphQLUnionTypeDefinition union)
        {
            foreach (var member in union.Types!.Items)
            {
                AddPossible(union.Name.StringValue, member.Name.StringValue);
            }
        }
    }

    private void AddPossible(string name, string type)
    {
        if (!_possibleTypes.TryGetValue(name, out var types))
        {
            _possibleTypes[name] = types = [];
        }

        types.Add(type);
    }

    // The same field several times, with other arguments each.
    private void AddField(StringBuilder text, GraphQLFieldDefinition field, int depth, int repetitions)
    {
        var selection = new StringBuilder();
        var (before, aliasesBefore) = (_fieldsLeft, _aliasesLeft);
        AddSelection(selection, GetTypeName(field.Type), depth - 1);
        var size = Math.Max(1, before - _fieldsLeft + 1);
        var aliases = aliasesBefore - _aliasesLeft + 1;
        repetitions = Math.Max(1, Math.Min(repetitions, Math.Min(_aliasesLeft / aliases, _fieldsLeft / size)));
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            text.Append(CultureInfo.InvariantCulture, $" a{_aliasesLeft}: {field.Name.StringValue}");
            _aliasesLeft--;
            _arguments.Add(text, field);
            text.Append(selection);
        }

        _fieldsLeft -= (repetitions - 1) * size;
        _aliasesLeft -= (repetitions - 1) * (aliases - 1);
    }

    private void AddSelection(StringBuilder text, string type, int depth)
    {
        if (!_fields.ContainsKey(type) && !_possibleTypes.ContainsKey(type))
        {
            return;
        }

        text.Append('{');
        if (_possibleTypes.TryGetValue(type, out var possible) && _random.Next(4) > 0)
        {
            var chosen = Pick(possible);
            text.Append(CultureInfo.InvariantCulture, $" __typename ... on {chosen}");
            AddSelection(text, chosen, depth);
        }
        else
        {
            AddFields(text, type, depth);
        }

        text.Append('}');
    }

    private void AddFields(StringBuilder text, string type, int depth)
    {
        text.Append(" __typename");
        foreach (var field in Choose(_fields.GetValueOrDefault(type) ?? [], depth))
        {
            if (_fieldsLeft > 0 && _aliasesLeft > 0)
            {
                _fieldsLeft--;
                AddField(text, field, depth, _random.Next(12) == 0 ? _random.Next(2, 20) : 1);
            }
        }
    }

    private List<GraphQLFieldDefinition> Choose(List<GraphQLFieldDefinition> fields, int depth)
    {
        var objects = fields.Where(field => IsObject(GetTypeName(field.Type))).ToList();
        var values = fields.Except(objects).ToList();
        var count = depth <= 0 ? 0 : _random.Next(10) == 0 ? objects.Count : _random.Next(1, 3);
        return
        [
            .. objects.OrderBy(_ => _random.Next()).Take(count),
            .. values.OrderBy(_ => _random.Next()).Take(_random.Next(3) == 0 ? values.Count : 1),
        ];
    }

    private bool IsObject(string type) => _fields.ContainsKey(type) || _possibleTypes.ContainsKey(type);

    private static string GetTypeName(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => GetTypeName(nonNull.Type),
        GraphQLListType list => GetTypeName(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    private T Pick<T>(List<T> items) => items[_random.Next(items.Count)];
}
