namespace GraphKb.Api.Shapes;

/// <summary>A field of an answer, with the fields in it.</summary>
/// <param name="Key">Its name in the answer: the alias, if it has one.</param>
/// <param name="TypeName">The name of its type, such as <c>Site</c>, without lists.</param>
/// <param name="Kind">What its values are, or the items of its list.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Fields">What is selected of its objects, in the order of the document; empty for other values.</param>
public sealed record FieldShape(string Key, string TypeName, ValueKind Kind, bool IsList, IReadOnlyList<FieldShape> Fields)
{
    /// <summary>The field that is selected of its objects under a name.</summary>
    /// <param name="key">The name in the answer.</param>
    /// <returns>The field; null where there is none.</returns>
    public FieldShape? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);
}
