using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.Model;
using GraphKb.Model.Dates;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads title, description, version, licences, date and names of a descriptor. They are optional: a value of another form is a warning and
/// counts as not stated, except that of the packages which rows name.
/// </summary>
internal sealed class InfoReader(ProblemList problems)
{
    private const string File = PackageFiles.Descriptor;
    private const int DateLength = 10;
    private const string ExpectedLicenses = "expected licences, each with a name or a path";

    public PackageInfo Read(JsonElement root) => root.ValueKind != JsonValueKind.Object ? PackageInfo.None
        : new PackageInfo(ReadText(root, "title"), ReadLicenses(root), ReadDay(root, "created"))
        {
            Description = ReadText(root, "description"),
            Version = ReadText(root, "version"),
            Names = ReadPackages(root) ?? ReadName(root),
        };

    private string? ReadName(JsonElement root)
    {
        if (ReadText(root, "name") is { } name && !PackageName.IsValid(name))
        {
            problems.AddWarning(
                File, 1, "name", $"is \"{MessageText.Format(name)}\", so the name of the folder counts; {PackageName.Expected}");
        }

        return PackageName.Find(root);
    }

    // The packages that the rows of an export come from, in the order of their layers.
    private string? ReadPackages(JsonElement root)
    {
        if (!root.TryGetProperty("packages", out var packages) || packages.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var names = packages.ValueKind == JsonValueKind.Array ? packages.EnumerateArray().Select(JsonTexts.Get).ToList() : [];
        if (names.Count > 0 && names.TrueForAll(name => name is not null && PackageName.IsValid(name))
            && names.Distinct(StringComparer.Ordinal).Count() == names.Count)
        {
            return string.Join(';', names);
        }

        problems.AddError(
            File, 1, "packages", "is not a list of different names of packages; expected the packages that the rows come from");
        return null;
    }

    private string? ReadText(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = JsonTexts.Get(value);
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
            problems.AddWarning(File, 1, "licenses", $"is not a list; {ExpectedLicenses}");
            return null;
        }

        var names = licenses.EnumerateArray().Select(ReadLicense).OfType<string>().ToList();
        return names.Count == 0 ? null : string.Join("; ", names);
    }

    private string? ReadLicense(JsonElement license, int index)
    {
        var name = license.ValueKind != JsonValueKind.Object ? null
            : ReadText(license, "name") ?? ReadText(license, "path") ?? ReadText(license, "title");
        if (name is null)
        {
            problems.AddWarning(File, 1, $"licenses[{index}]", $"is no licence; {ExpectedLicenses}");
        }

        return name;
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
}
