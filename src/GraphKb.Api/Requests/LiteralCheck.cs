using GraphKb.Api.Errors;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>Checks a value that is written in a document: an argument, or the default of a variable.</summary>
/// <param name="nullUsages">The places of the document where a variable is used that is null.</param>
/// <param name="report">Receives the path and the sentence of each error.</param>
internal sealed class LiteralCheck(HashSet<GraphQLVariable> nullUsages, Action<string, string> report)
{
    /// <summary>Checks a value and all values inside it. A value in place of a list counts as a list of this value.</summary>
    public void Check(GraphQLValue value, IGraphType type, string path)
    {
        var nullable = type is NonNullGraphType required ? required.ResolvedType! : type;
        if (value is GraphQLVariable or GraphQLNullValue)
        {
            CheckNull(value, type is NonNullGraphType, path);
        }
        else if (nullable is ListGraphType list)
        {
            CheckList(value, list.ResolvedType!, path);
        }
        else if (nullable is IInputObjectGraphType input && value is GraphQLObjectValue { Fields: var fields })
        {
            fields?.ForEach(field => CheckField(field, input, path));
        }
        else if (nullable is IInputObjectGraphType expected && value is not GraphQLObjectValue && Read(value) is { } found)
        {
            report(path, InputSentences.FormatNoObject(path, expected, found));
        }
    }

    private void CheckNull(GraphQLValue value, bool isRequired, string path)
    {
        if (isRequired && value is GraphQLNullValue)
        {
            report(path, InputSentences.FormatNull(path));
        }
        else if (isRequired && value is GraphQLVariable variable && nullUsages.Contains(variable))
        {
            report(path, InputSentences.FormatNull(path, variable.Name.StringValue));
        }
    }

    private void CheckList(GraphQLValue value, IGraphType itemType, string path)
    {
        if (value is not GraphQLListValue list)
        {
            Check(value, itemType, path);
            return;
        }

        for (var itemIndex = 0; itemIndex < (list.Values?.Count ?? 0); itemIndex++)
        {
            Check(list.Values![itemIndex], itemType, $"{path}[{itemIndex}]");
        }
    }

    private void CheckField(GraphQLObjectField field, IInputObjectGraphType type, string path)
    {
        var name = field.Name.StringValue;
        var fieldPath = $"{path}.{InputSentences.Shorten(name)}";
        if (type.Fields.Find(name) is { } known)
        {
            Check(field.Value, known.ResolvedType!, fieldPath);
        }
        else
        {
            report(fieldPath, InputSentences.FormatUnknownField(fieldPath, type, name));
        }
    }

    // The counterpart in a variable of a literal that is no object; an enum value has none.
    private static object? Read(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLBooleanValue truth => truth.BoolValue,
        GraphQLListValue => Array.Empty<object>(),
        GraphQLIntValue or GraphQLFloatValue => 0,
        _ => null,
    };
}
