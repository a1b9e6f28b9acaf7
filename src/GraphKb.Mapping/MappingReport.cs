using GraphKb.Model.Text;

namespace GraphKb.Mapping;

/// <summary>What became of the rows of the files.</summary>
/// <param name="Files">What became of the rows of each file and sheet, in their order.</param>
/// <param name="Tables">The number of rows of each table of the package that has any, in the order of the tables.</param>
/// <param name="Matched">Entities that are in the base already; the package refers to them there.</param>
/// <param name="Asked">Entities that wait for an answer in judgements.csv.</param>
/// <param name="New">Entities that were compared with the base and are not in it.</param>
/// <param name="Replaced">Facts of the base that have the same natural key, and that a layer with this package replaces.</param>
public sealed record MappingReport(
    IReadOnlyList<FileReport> Files, IReadOnlyDictionary<string, int> Tables, int Matched, int Asked, int New, int Replaced)
{
    /// <summary>Optional rows that are left out, because they refer to what is neither in the files nor in the base.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether nothing is in the package and nothing waits, so that the profile does not fit the files.</summary>
    public bool IsEmpty => Files.All(file => file is { Placed: 0, Waiting: 0 });

    /// <summary>The report as lines for people.</summary>
    /// <param name="directory">The directory of the package.</param>
    /// <returns>Sentences, files first.</returns>
    public IEnumerable<string> Format(string directory)
    {
        foreach (var file in Files)
        {
            yield return $"{file.Place}: {Counted.Format(file.Read, "row")} read, {file.Placed} placed, {file.Passed} passed over, "
                + $"{file.Refused} refused, {file.Waiting} waiting.";
        }

        if (Matched + Asked + New > 0)
        {
            yield return $"Compared with the base: {Matched} matched, {Asked} to be asked, {New} new.";
        }

        var tables = Tables.Select(table => $"{table.Key} {table.Value}").DefaultIfEmpty("no rows");
        yield return $"{directory}: {string.Join(", ", tables)}.";
        if (LeftOut > 0)
        {
            yield return $"{LeftOut} optional rows are left out: they refer to what is neither in the files nor in the base.";
        }

        if (Replaced > 0)
        {
            yield return $"{Counted.Format(Replaced, "fact")} of the base will be replaced where both packages are imported, because "
                + "of equal keys; give yours another since to keep both.";
        }

        if (Files.Any(file => file.Refused > 0))
        {
            yield return $"The reasons of what was refused are in {Path.Combine(directory, "refused.csv")}.";
        }

        if (Asked > 0)
        {
            yield return $"Answer in {Path.Combine(directory, "judgements.csv")} (same, new, or the id of another entity), "
                + "and run map again.";
        }
    }
}

/// <summary>What became of the rows of a file or sheet.</summary>
/// <param name="Place">The file, and the sheet if it has sheets.</param>
/// <param name="Read">Rows that are not blank.</param>
/// <param name="Placed">Rows that are in the package.</param>
/// <param name="Passed">Rows that the profile passes over.</param>
/// <param name="Refused">Rows in refused.csv that no answer brings into the package.</param>
/// <param name="Waiting">Rows in refused.csv that wait for an answer.</param>
public sealed record FileReport(string Place, int Read, int Placed, int Passed, int Refused, int Waiting);
