using System.Text.Json;
using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Checking;

/// <summary>Checks datapackage.json: that it is JSON, and names files of the model, each once; one that is not there is an empty table.</summary>
internal static class PackageDescriptor
{
    private const string File = PackageFormat.DescriptorFile;

    public static void Check(string directory, IReadOnlySet<string> files, Problems problems)
    {
        var path = Path.Combine(directory, File);
        if (!files.Contains(File))
        {
            // Public tools want it; the reader itself can do without, unless nothing shows that this is a package at all.
            const string Missing = "is missing; expected a Frictionless descriptor that names the files";
            if (files.Any(file => PackageFormat.Tables.Any(table => table.File == file)))
            {
                problems.Warning(File, 0, "-", Missing);
            }
            else
            {
                problems.Error(File, 0, "-", Missing);
            }

            return;
        }

        if (Directory.Exists(path))
        {
            problems.Error(File, 0, "-", "is a directory; expected a file");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(WithoutMark(System.IO.File.ReadAllBytes(path)));
            CheckResources(document.RootElement, files, problems);
        }
        catch (JsonException wrong)
        {
            problems.Error(File, (int)(wrong.LineNumber ?? 0) + 1, "-", "is not JSON; expected a Frictionless descriptor");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Error(File, 0, "-", $"cannot be read ({wrong.Message.TrimEnd('.')}); expected a readable JSON file");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);

    private static void CheckResources(JsonElement root, IReadOnlySet<string> files, Problems problems)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("resources", out var resources) || resources.ValueKind != JsonValueKind.Array)
        {
            problems.Error(File, 1, "resources", "is missing; expected the list of files");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.EnumerateArray())
        {
            var path = PathOf(resource);
            if (path is null)
            {
                problems.Error(File, 1, "resources", "has an item without a path; expected the name of one file in \"path\"");
            }
            else if (PackageFormat.Tables.All(table => table.File != path))
            {
                var meant = Suggestions.Among(path, files);
                problems.Error(File, 1, "resources", $"names \"{MessageText.Format(path)}\"; expected a file of the model{meant}");
            }
            else if (!seen.Add(path))
            {
                problems.Error(File, 1, "resources", $"names \"{MessageText.Format(path)}\" twice; expected each file once");
            }
        }
    }

    // Frictionless allows a list of paths, one part of the file each; here a file has one part.
    private static string? PathOf(JsonElement resource)
    {
        if (resource.ValueKind != JsonValueKind.Object || !resource.TryGetProperty("path", out var path))
        {
            return null;
        }

        if (path.ValueKind == JsonValueKind.Array && path.GetArrayLength() == 1)
        {
            path = path[0];
        }

        try
        {
            return path.ValueKind == JsonValueKind.String ? path.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, which no file's name can hold.
            return null;
        }
    }
}
