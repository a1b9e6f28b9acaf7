using System.Xml;

namespace GraphKb.Model.Text;

/// <summary>Makes text fit for XML, which has no way to write most control characters.</summary>
public static class XmlCharacters
{
    /// <summary>Leaves out the characters that XML does not have.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text without them.</returns>
    public static string RemoveForbidden(string text) =>
        string.Concat(text.Where(letter => char.IsSurrogate(letter) || XmlConvert.IsXmlChar(letter)));
}
