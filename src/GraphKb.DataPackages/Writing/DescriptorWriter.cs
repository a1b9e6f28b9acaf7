using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Creates the datapackage.json of a package according to Data Package v2: what the package states about itself, the data sets that it was
/// made from, and every file with its columns. Table Schema has no rule between columns or about the items of a list, such as a share or
/// its bounds, a day before another, or an item that exists; the checker covers these.
/// </summary>
internal static class DescriptorWriter
{
    private const string PackageProfile = "https://datapackage.org/profiles/2.0/datapackage.json";

    public static object Create(string name, DataPackage package)
    {
        var info = package.Info;
        var descriptor = new Dictionary<string, object> { ["$schema"] = PackageProfile, ["name"] = name };
        Add(descriptor, "title", info.Title);
        Add(descriptor, "description", info.Description);
        Add(descriptor, "version", info.Version);
        Add(descriptor, "created", info.Published is { } day ? IsoDate.Format(day) + "T00:00:00Z" : null);
        Add(descriptor, "licenses", info.License?.Split("; ").Select(CreateLicense).ToList());
        if (package.Sources.Count > 0)
        {
            descriptor["sources"] = CreateSources(package.Sources);
        }

        descriptor["resources"] = PackageSchema.All.Select(ResourceDescriptor.Create).ToList();
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

    // A catalogue shows the data sets; the other documents are too many for it, so their file is named.
    private static List<Dictionary<string, object>> CreateSources(IEnumerable<Source> sources) =>
    [
        .. sources.Where(source => source.Kind == SourceKind.Dataset).OrderBy(source => source.Id, StringComparer.Ordinal)
            .Select(CreateSource),
        new() { ["title"] = "All documents that the data was read in", ["path"] = PackageSchema.Sources.FileName },
    ];

    private static Dictionary<string, object> CreateSource(Source source)
    {
        var described = new Dictionary<string, object> { ["title"] = source.Title };
        var isAddress = source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        Add(described, "path", isAddress ? source.Url : null);
        return described;
    }
}
