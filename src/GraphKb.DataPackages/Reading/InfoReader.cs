using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.Model;
using GraphKb.Model.Dates;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads title, description, version, licences and date of a descriptor. They are optional: a value of another form is a warning, and
/// counts as not stated.
/// </summary>
internal sealed class InfoReader(ProblemList problems)
{
    private const string File = PackageFiles.Descriptor;
    private const int DateLength = 10;

    public PackageInfo Read(JsonElement root) => root.ValueKind != JsonValueKind.Object ? PackageInfo.None
        : new PackageInfo(ReadText(root, "title"), ReadLicenses(root), ReadDay(root, "created"))
        {
            Description = ReadText(root, "description"),
            Version = ReadText(root, "version"),
        };

    private string? ReadText(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? GetText(value) : null;
        if (text is null)
        {
            problems.AddWarning(File, 1, name, "is not a text; expected a text, or nothing");
        }

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    // A licence has a name, such as CC-BY-4.0, or the address of its text.
    private string? ReadLicenses(JsonElement root)
    {
        if (!root.TryGetProperty("licenses", out var licenses))
        {
            return null;
        }

        if (licenses.ValueKind != JsonValueKind.Array)
        {
            problems.AddWarning(File, 1, "licenses", "is not a list; expected licences, each with a name or a path");
            return null;
        }

        var names = licenses.EnumerateArray().Where(license => license.ValueKind == JsonValueKind.Object)
            .Select(license => ReadText(license, "name") ?? ReadText(license, "path") ?? ReadText(license, "title"))
            .OfType<string>().ToList();
        return names.Count == 0 ? null : string.Join("; ", names);
    }

    // Frictionless has a time of day too, which a date of publication does not need.
    private DateOnly? ReadDay(JsonElement root, string name)
    {
        if (ReadText(root, name) is not { } text)
        {
            return null;
        }

        var day = text.Length == DateLength || (text.Length > DateLength && text[DateLength] == 'T')
            ? IsoDate.Parse(text.AsSpan(0, DateLength)) : null;
        if (day is null)
        {
            problems.AddWarning(
                File, 1, name, $"is \"{MessageText.Format(text)}\"; expected a day or a time such as 2026-11-24T00:00:00Z");
        }

        return day;
    }

    private static string? GetText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, which no stored text contains.
            return null;
        }
    }
}
