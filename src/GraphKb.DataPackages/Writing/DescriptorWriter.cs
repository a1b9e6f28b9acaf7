using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Creates the datapackage.json of a package according to Data Package v2: what the package states about itself, and every file
/// with its columns. Table Schema has no rule between columns or about the items of a list, such as a share or
/// its bounds, a day before another, or an item that exists; the checker covers these.
/// </summary>
internal static class DescriptorWriter
{
    private const string PackageProfile = "https://datapackage.org/profiles/2.0/datapackage.json";
    private const string SourcesTitle = "The documents in which the data was read";

    public static object Create(string name, DataPackage package)
    {
        var info = package.Info;
        var isLayered = info.Packages.Count > 1;
        var descriptor = new Dictionary<string, object>
        {
            ["$schema"] = PackageProfile,
            ["name"] = info.Packages is [var only] ? only : name,
        };
        Add(descriptor, "title", info.Title);
        Add(descriptor, "description", info.Description);
        Add(descriptor, "version", info.Version);
        Add(descriptor, "created", info.Published is { } day ? IsoDate.Format(day) + "T00:00:00Z" : null);
        Add(descriptor, "licenses", info.License?.Split("; ").Select(CreateLicense).ToList());
        if (package.Sources.Count > 0)
        {
            // They are too many for a catalogue, and change with the rows, so their file is named.
            descriptor["sources"] = new[] { new { title = SourcesTitle, path = PackageSchema.Sources.FileName } };
        }

        Add(descriptor, "packages", isLayered ? info.Packages : null);
        descriptor["resources"] = PackageSchema.All.Select(table => ResourceDescriptor.Create(table, isLayered)).ToList();
        return descriptor;
    }

    private static void Add(Dictionary<string, object> descriptor, string name, object? value)
    {
        if (value is not null)
        {
            descriptor[name] = value;
        }
    }

    // The name of a licence is an identifier; anything else is an address.
    private static Dictionary<string, object> CreateLicense(string license) => new()
    {
        [license.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? "name" : "path"] = license,
    };
}
