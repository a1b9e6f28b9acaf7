using GraphKb.Model.Text;
using GraphQL.Types;

namespace GraphKb.Api.Scalars;

/// <summary>The GraphQL type of an enum, with a description of every value. Names are those of <see cref="EnumNames"/>.</summary>
/// <typeparam name="T">The enum; the GraphQL type has its name.</typeparam>
internal abstract class DescribedEnumType<T> : EnumerationGraphType
    where T : struct, Enum
{
    /// <param name="description">The description of the type.</param>
    /// <param name="valueDescriptions">The description of every value; a missing one throws.</param>
    protected DescribedEnumType(string description, Dictionary<Enum, string> valueDescriptions)
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
        {
            Add(EnumNames.Format(value), value, valueDescriptions[value]);
        }
    }

    // The list of the values would be searched for each.
    public override object? Serialize(object? value) =>
        value is T known && (uint)EnumNames.ToNumber(known) < (uint)Values.Count ? EnumNames.Format(known) : base.Serialize(value);
}
