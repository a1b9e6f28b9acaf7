using System.Text.Json;

namespace GraphKb.Packages;

/// <summary>Reads and checks a data package: every problem in one run, and a package only where there is no error.</summary>
public static class PackageReader
{
    /// <summary>Reads a package.</summary>
    /// <param name="directory">The directory with datapackage.json and the CSV files; a missing CSV file is an empty table.</param>
    /// <param name="progress">Told of what is done, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The package or its problems.</returns>
    public static PackageReadResult Read(string directory, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var problems = new List<PackageProblem>();
        if (!Directory.Exists(directory))
        {
            problems.Add(new(Severity.Error, directory, 0, "-", "is not a directory; expected one with the files of a data package"));
            return new PackageReadResult(null, problems);
        }

        CheckFiles(directory, problems);
        var tables = new Dictionary<string, List<Row>>();
        foreach (var table in PackageFormat.Tables)
        {
            var path = Path.Combine(directory, table.File);
            tables[table.Name] = File.Exists(path) ? new TableReader(table, problems).Read(path, progress, cancellationToken) : [];
            progress?.Report(new PackageProgress(table.File, tables[table.Name].Count));
        }

        PackageChecker.Check(tables, problems, cancellationToken);
        var sorted = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column, StringComparer.Ordinal).ToList();
        var isGood = sorted.TrueForAll(problem => problem.Severity == Severity.Warning);
        return new PackageReadResult(isGood ? PackageMaker.Make(tables) : null, sorted);
    }

    private static void CheckFiles(string directory, List<PackageProblem> problems)
    {
        var known = PackageFormat.Tables.Select(table => table.File).ToList();
        foreach (var path in Directory.EnumerateFileSystemEntries(directory).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name != "datapackage.json" && name[0] != '.' && !name.EndsWith(".md", StringComparison.Ordinal) && !known.Contains(name))
            {
                problems.Add(new(Severity.Error, name, 0, "-", $"is not a file of a data package; expected {string.Join(", ", known)}"));
            }
        }

        var descriptor = Path.Combine(directory, "datapackage.json");
        if (!File.Exists(descriptor))
        {
            problems.Add(new(Severity.Error, "datapackage.json", 0, "-", "is missing; expected a Frictionless descriptor that names the files"));
            return;
        }

        CheckDescriptor(directory, descriptor, problems);
    }

    private static void CheckDescriptor(string directory, string descriptor, List<PackageProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(descriptor));
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("resources", out var resources) || resources.ValueKind != JsonValueKind.Array)
            {
                problems.Add(new(Severity.Error, "datapackage.json", 1, "resources", "is missing; expected the list of files"));
                return;
            }

            foreach (var resource in resources.EnumerateArray())
            {
                var path = resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("path", out var value)
                    && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
                if (path is null || PackageFormat.Tables.All(table => table.File != path) || !File.Exists(Path.Combine(directory, path)))
                {
                    problems.Add(new(Severity.Error, "datapackage.json", 1, "resources", $"names \"{path}\"; expected a file of the model that is there"));
                }
            }
        }
        catch (InvalidOperationException)
        {
            problems.Add(new(Severity.Error, "datapackage.json", 1, "resources", "names a file in broken Unicode; expected a file of the model"));
        }
        catch (JsonException wrong)
        {
            problems.Add(new(Severity.Error, "datapackage.json", (int)(wrong.LineNumber ?? 0) + 1, "-", "is not JSON; expected a Frictionless descriptor"));
        }
    }
}
