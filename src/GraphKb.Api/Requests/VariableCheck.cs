using System.Collections;
using GraphKb.Api.Errors;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>Checks the value of a variable.</summary>
/// <param name="report">Receives the path and the sentence of each error.</param>
internal sealed class VariableCheck(Action<string, string> report)
{
    /// <summary>Checks a value and all values inside it. A value in place of a list counts as a list of this value.</summary>
    public void Check(object? value, IGraphType type, string path)
    {
        var nullable = type is NonNullGraphType required ? required.ResolvedType! : type;
        if (value is null)
        {
            if (type is NonNullGraphType)
            {
                report(path, InputSentences.FormatNull(path));
            }
        }
        else if (nullable is ListGraphType list)
        {
            CheckList(value, list.ResolvedType!, path);
        }
        else if (nullable is IInputObjectGraphType input)
        {
            CheckObject(value, input, path);
        }
    }

    private void CheckList(object value, IGraphType itemType, string path)
    {
        if (value is not IList items)
        {
            Check(value, itemType, path);
            return;
        }

        for (var itemIndex = 0; itemIndex < items.Count; itemIndex++)
        {
            Check(items[itemIndex], itemType, $"{path}[{itemIndex}]");
        }
    }

    private void CheckObject(object value, IInputObjectGraphType type, string path)
    {
        if (value is not IDictionary<string, object?> fields)
        {
            report(path, InputSentences.FormatNoObject(path, type, value));
            return;
        }

        foreach (var (name, field) in fields)
        {
            var fieldPath = $"{path}.{InputSentences.Shorten(name)}";
            if (type.Fields.Find(name) is { } known)
            {
                Check(field, known.ResolvedType!, fieldPath);
            }
            else
            {
                report(fieldPath, InputSentences.FormatUnknownField(fieldPath, type, name));
            }
        }
    }
}
