using System.Runtime.CompilerServices;
using System.Text;

namespace GraphKb.Model.Text;

/// <summary>
/// The written form of enum values: <c>ExportControl</c> is <c>EXPORT_CONTROL</c> in CSV, GraphQL and Cypher. Enums of the model number
/// their values 0, 1, 2 ... without gaps.
/// </summary>
public static class EnumNames
{
    /// <summary>The name of a value.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="value">A defined value.</param>
    /// <returns>The name in upper case, words joined by underscores.</returns>
    public static string Format<T>(T value)
        where T : struct, Enum => Cache<T>.Names[ToNumber(value)];

    /// <summary>The value of a name. Case matters.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="name">The written form.</param>
    /// <returns>The value, or null if the enum has no such name.</returns>
    public static T? Find<T>(string name)
        where T : struct, Enum => Array.IndexOf(Cache<T>.Names, name) is >= 0 and var number ? FromNumber<T>(number) : null;

    /// <summary>The value of a number.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="number">The number of a value, as stored in files.</param>
    /// <returns>The value.</returns>
    /// <exception cref="IndexOutOfRangeException">The enum has no such number.</exception>
    public static T FromNumber<T>(int number)
        where T : struct, Enum => Cache<T>.ByNumber[number];

    /// <summary>The number of a value, as stored in files.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="value">A value.</param>
    /// <returns>The number.</returns>
    public static int ToNumber<T>(T value)
        where T : struct, Enum => Unsafe.BitCast<T, int>(value);

    /// <summary>All names of an enum.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <returns>The names in the order of the numbers, so that the name of a value is at the index of its number.</returns>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Cache<T>.Names;

    private static string Write(string identifier)
    {
        var name = new StringBuilder();
        foreach (var letter in identifier)
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }

    // Both in the order of the numbers. A dictionary by an enum would be compiled for each enum at the start.
    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly T[] ByNumber = Enum.GetValues<T>();

        public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), Write);
    }
}
