using System.Text.RegularExpressions;

namespace GraphKb.Model.Schemas;

/// <summary>The form of codes of the Harmonized System.</summary>
internal static partial class CustomsCodes
{
    /// <summary>What <see cref="Pattern"/> allows.</summary>
    public const string Meaning = "2 to 10 digits";

    /// <summary>2 to 10 digits.</summary>
    [GeneratedRegex("^[0-9]{2,10}$", RegexOptions.CultureInvariant)]
    public static partial Regex Pattern { get; }
}
