using System.Text.Json;

namespace GraphKb.DataPackages.Reading;

/// <summary>Texts of a descriptor.</summary>
internal static class JsonTexts
{
    /// <summary>The text of a value; null if it is none, or has a lone surrogate, which no stored text contains.</summary>
    public static string? Get(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file after its byte order mark.</summary>
    public static ReadOnlyMemory<byte> SkipByteOrderMark(byte[] bytes) => bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
}
