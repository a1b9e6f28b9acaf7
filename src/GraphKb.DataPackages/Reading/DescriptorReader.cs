using System.Text.Json;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.Model;
using GraphKb.Model.Files;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads datapackage.json: checks that it is JSON and names known files, each once, and reads title, licence and date. Its tables may have
/// no file, which means no rows. Everything else in it is for other tools.
/// </summary>
internal sealed class DescriptorReader(IReadOnlySet<string> files, ProblemList problems)
{
    private readonly Dictionary<string, char> _separators = new(StringComparer.Ordinal);
    private readonly DialectReader _dialects = new(problems);

    private const string File = PackageFiles.Descriptor;

    /// <summary>The separators that the descriptor states, by file; those of other files are detected.</summary>
    public IReadOnlyDictionary<string, char> Separators => _separators;

    /// <summary>Reads the descriptor; without a readable one, nothing is stated.</summary>
    public PackageInfo Read(string directory)
    {
        var path = Path.Combine(directory, File);
        if (!files.Contains(File))
        {
            AddMissing();
            return PackageInfo.None;
        }

        if (Directory.Exists(path))
        {
            problems.AddRowError(File, 0, "is a directory; expected a file");
            return PackageInfo.None;
        }

        try
        {
            if (FileLength.Get(path) == 0)
            {
                problems.AddRowError(File, 1, "is not JSON, because it is empty or no regular file; expected a Frictionless descriptor");
                return PackageInfo.None;
            }

            using var document = JsonDocument.Parse(JsonTexts.SkipByteOrderMark(System.IO.File.ReadAllBytes(path)));
            CheckResources(document.RootElement);
            return new InfoReader(problems).Read(document.RootElement);
        }
        catch (JsonException error)
        {
            problems.AddRowError(File, (int)(error.LineNumber ?? 0) + 1, "is not JSON; expected a Frictionless descriptor");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.AddRowError(File, 0, $"cannot be read ({error.Message.TrimEnd('.')}); expected a readable JSON file");
        }

        return PackageInfo.None;
    }

    // Other tools need it, this reader does not. Without any known file, though, the directory is probably no package at all.
    private void AddMissing()
    {
        const string message = "is missing; expected a Frictionless descriptor that names the files";
        if (files.Count > 0)
        {
            problems.AddWarning(File, 0, "-", message);
        }
        else
        {
            problems.AddRowError(File, 0, message);
        }
    }

    private void CheckResources(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("resources", out var resources)
            || resources.ValueKind != JsonValueKind.Array)
        {
            AddResourceError("is missing; expected the list of files");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.EnumerateArray())
        {
            var path = GetPath(resource);
            if (path is null)
            {
                AddResourceError("has an item without a path; expected the name of one file in \"path\"");
            }
            else if (!PackageFiles.Tables.Contains(path))
            {
                var suggestion = MessageText.SuggestAmong(path, files);
                AddResourceError($"names \"{MessageText.Format(path)}\"; expected a file of the model{suggestion}");
            }
            else if (!seen.Add(path))
            {
                AddResourceError($"names \"{MessageText.Format(path)}\" twice; expected each file once");
            }
            else if (_dialects.Read(path, resource) is { } separator)
            {
                _separators.Add(path, separator);
            }
        }
    }

    private void AddResourceError(string message) => problems.AddError(File, 1, "resources", message);

    // Frictionless allows a list of paths, each with a part of the table; here a table has one file.
    private static string? GetPath(JsonElement resource)
    {
        if (resource.ValueKind != JsonValueKind.Object || !resource.TryGetProperty("path", out var path))
        {
            return null;
        }

        if (path.ValueKind == JsonValueKind.Array && path.GetArrayLength() == 1)
        {
            path = path[0];
        }

        return JsonTexts.Get(path);
    }
}
