using System.Collections;
using GraphKb.Model.Text;
using GraphQL.Types;

namespace GraphKb.Api.Errors;

/// <summary>The sentences about values that do not fit the place where they are.</summary>
internal static class InputSentences
{
    private const int MaxTextLength = 80;
    private const int ShortestStem = 3;

    /// <summary>A null where a value is required.</summary>
    public static string FormatNull(string path) => $"{path} is null; expected a value.";

    /// <summary>A variable that is null where a value is required.</summary>
    public static string FormatNull(string path, string variable) => $"{path}: ${variable} is null; expected a value.";

    /// <summary>A field that the type does not have, with the nearest that it has.</summary>
    /// <param name="path">The place of the field, its name included.</param>
    /// <param name="type">The input type.</param>
    /// <param name="name">The name of the field.</param>
    public static string FormatUnknownField(string path, IInputObjectGraphType type, string name) =>
        $"There is no field {path}{DidYouMean.FormatNearest(FindNearest(type, name))}.";

    /// <summary>A text, number, truth value or list where an object is expected.</summary>
    /// <param name="path">The place of the value.</param>
    /// <param name="type">The input type that is expected.</param>
    /// <param name="value">The value of a variable, or its counterpart for a literal.</param>
    public static string FormatNoObject(string path, IInputObjectGraphType type, object value)
    {
        var found = value switch
        {
            string text => $"the text \"{Shorten(text)}\"",
            bool => "a truth value",
            IEnumerable => "a list",
            _ => "a number",
        };
        return $"{path} is {found}; expected an object with fields of {type.Name}.";
    }

    /// <summary>The name of a field, which may be of any length, as part of a path.</summary>
    public static string Shorten(string name) => Truncate.ToLength(name, MaxTextLength);

    // A name with the same beginning, such as a plural, is a better suggestion than one at a smaller edit distance.
    private static IReadOnlyList<string> FindNearest(IInputObjectGraphType type, string name)
    {
        var names = type.Fields.Select(field => field.Name).ToList();
        var sameStem = name.Length <= ShortestStem ? []
            : names.Where(field => field.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase)).ToList();
        return sameStem.Count > 0 ? sameStem : DidYouMean.Find(name, names);
    }
}
