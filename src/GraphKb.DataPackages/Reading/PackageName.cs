using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.Model.Files;

namespace GraphKb.DataPackages.Reading;

/// <summary>The name of a package: <c>name</c> of its descriptor, else that of its folder.</summary>
internal static class PackageName
{
    private const int Longest = 100;

    /// <summary>What a name must be, for messages.</summary>
    public const string Expected = "expected a text of at most 100 letters without ';', '/' and control characters";

    /// <summary>Whether a text can be a name. Names are joined by semicolons, and in messages a slash follows them.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest && name == name.Trim() && !name.Any(letter => letter is ';' or '/' || char.IsControl(letter));

    /// <summary>Reads the name. Whatever is wrong with the descriptor is reported when it is read as a whole.</summary>
    public static string Read(string directory) => ReadDescriptor(Path.Combine(directory, PackageFiles.Descriptor)) ?? Fold(directory);

    /// <summary>The name that a descriptor states; null where it states none that is valid.</summary>
    public static string? Find(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("name", out var value) && JsonTexts.Get(value)?.Trim() is { } name
        && IsValid(name) ? name : null;

    private static string? ReadDescriptor(string path)
    {
        try
        {
            if (!File.Exists(path) || FileLength.Get(path) == 0)
            {
                return null;
            }

            using var document = JsonDocument.Parse(JsonTexts.SkipByteOrderMark(File.ReadAllBytes(path)));
            return Find(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Fold(string directory)
    {
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        var name = new string([.. folder.Where(letter => letter is not (';' or '/') && !char.IsControl(letter))]).Trim();
        return name.Length == 0 ? "package" : name.Length > Longest ? name[..Longest].Trim() : name;
    }
}
