namespace GraphKb.Mapping.Profiles;

/// <summary>Reads the look-up tables of a profile: written in it, or in CSV files beside it.</summary>
internal sealed class LookupTableReader(string path)
{
    public IReadOnlyDictionary<string, LookupTable> Read(ProfileNode? node)
    {
        var tables = new Dictionary<string, LookupTable>(StringComparer.Ordinal);
        foreach (var (name, value) in node?.Entries ?? [])
        {
            value.Allow("values", "file", "key", "match");
            tables[name] = value.Find("values") is { } values
                ? LookupTable.Create(name, values.Entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value.Text)))
                : ReadFile(name, value);
        }

        return tables;
    }

    private LookupTable ReadFile(string name, ProfileNode node)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, node.Get("file").Text);
        if (!File.Exists(file))
        {
            throw node.Get("file").Fail($"{file} does not exist; expected a CSV file with a header, beside the profile");
        }

        var match = node.FindText("match") ?? "exact";
        return match is "exact" or "prefix" ? LookupTable.Read(name, file, node.Get("key").Text, match == "prefix")
            : throw node.Get("match").Fail($"\"{match}\" is no kind of look-up; expected exact or prefix");
    }
}
