using System.IO.Enumeration;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Inputs;

/// <summary>Opens the files that a profile reads.</summary>
internal static class InputFiles
{
    /// <summary>The sheets of a file that rules read, in the order of the file. Each is to be read before the next.</summary>
    /// <exception cref="ArgumentException">No rule reads the file, or it is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<InputSheet> Open(Profile profile, string path)
    {
        var rules = profile.Inputs.Where(rule => Fits(rule.Layout.Files, Path.GetFileName(path))).ToList();
        var isEmpty = true;
        foreach (var sheet in rules.Count == 0 ? [] : OpenFile(rules, path))
        {
            isEmpty = false;
            yield return sheet;
        }

        if (isEmpty)
        {
            throw new ArgumentException(
                $"{Path.GetFileName(path)} fits no input of the profile; expected a file, a sheet and columns as one of them names them.");
        }
    }

    private static IEnumerable<InputSheet> OpenFile(List<InputRule> rules, string path)
    {
        if (ExcelInput.IsExcel(path))
        {
            return ExcelInput.Open(path, (sheet, isFirst) => rules.Where(
                rule => rule.Layout.Sheets.Count == 0 ? isFirst || rule.Layout.Has.Count > 0 : Fits(rule.Layout.Sheets, sheet)));
        }

        return rules.Select(rule => JsonInput.IsJson(path) ? JsonInput.Open(rule, path) : CsvInput.Open(rule, path))
            .OfType<InputSheet>().Take(1);
    }

    private static bool Fits(IReadOnlyList<string> patterns, string name) =>
        patterns.Count == 0 || patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true));
}
