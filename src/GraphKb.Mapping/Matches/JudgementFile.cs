using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace GraphKb.Mapping.Matches;

/// <summary>The file judgements.csv: what a person answered about records and entities of the base. A question is asked once.</summary>
internal static class JudgementFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "judgements.csv";

    private static readonly string[] Columns =
        ["record", "name", "country", "candidate", "candidate_name", "score", "band", "answer", "others"];

    /// <summary>Reads the file of a directory; empty where there is none.</summary>
    /// <exception cref="ArgumentException">The file has other columns, or an answer that is none.</exception>
    public static IReadOnlyDictionary<string, Judgement> Read(string directory)
    {
        var path = Path.Combine(directory, Name);
        var judgements = new Dictionary<string, Judgement>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return judgements;
        }

        using var text = new StreamReader(path);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = bad => throw new ArgumentException(
                $"{path}:{bad.Context.Parser!.RawRow}: has a quote where none may stand; expected quotes in quotes doubled."),
        });
        if (!csv.Read() || !csv.ReadHeader() || Columns.Any(column => !csv.HeaderRecord!.Contains(column)))
        {
            throw new ArgumentException($"{path}:1: has other columns; expected {string.Join(", ", Columns)}.");
        }

        while (csv.Read())
        {
            var judgement = ReadRow(csv, path);
            judgements[judgement.Record] = judgement;
        }

        return judgements;
    }

    /// <summary>The lines of the file, by the ids of records.</summary>
    public static IEnumerable<IReadOnlyList<string>> Format(IEnumerable<Judgement> judgements) =>
        judgements.OrderBy(judgement => judgement.Record, StringComparer.Ordinal).Select(judgement => (IReadOnlyList<string>)
        [
            judgement.Record, judgement.Name, judgement.Country, judgement.Candidate, judgement.CandidateName,
            judgement.Score.ToString(CultureInfo.InvariantCulture), judgement.Band, judgement.Answer, string.Join(';', judgement.Others),
        ]).Prepend(Columns);

    private static Judgement ReadRow(CsvReader csv, string path)
    {
        string Get(string column) => csv.GetField(column) ?? "";
        var answer = Get("answer");
        var known = answer.ToLowerInvariant() is "" or "same" or "new" ? answer.ToLowerInvariant() : answer;
        if (known is not ("" or "same" or "new") && !known.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"{path}:{csv.Parser.RawRow}: answer: \"{answer}\" is no answer; "
                + "expected same, new, or the id of another entity of the base.");
        }

        var others = Get("others").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var score = double.TryParse(Get("score"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new Judgement(
            Get("record"), Get("name"), Get("country"), Get("candidate"), Get("candidate_name"), score, Get("band"), known, others);
    }
}
