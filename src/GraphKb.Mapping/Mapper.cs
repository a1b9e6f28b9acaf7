using GraphKb.DataPackages.Format;
using GraphKb.Mapping.Countries;
using GraphKb.Mapping.Drafts;
using GraphKb.Mapping.Matches;
using GraphKb.Mapping.Output;
using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;
using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping;

/// <summary>Makes a data package of other people's files, as a profile says.</summary>
public static class Mapper
{
    /// <summary>
    /// Reads the files, compares what is to be matched with the base, and writes the directory as a whole: an error or a cancellation
    /// leaves it as it was. Rows that cannot be placed are no error; they are in refused.csv.
    /// </summary>
    /// <param name="request">What is mapped.</param>
    /// <param name="progress">Receives the rows that are read, compared and written, or null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What became of the rows.</returns>
    /// <exception cref="ArgumentException">The profile, a file or an answer in judgements.csv is wrong; the message says where.</exception>
    /// <exception cref="IOException">A file cannot be read, or the directory cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task<MappingReport> MapAsync(
        MappingRequest request, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckFile(request.Profile, "a profile, such as profiles/facilities.yaml");
        request.Files.ToList().ForEach(file => CheckFile(file, "a CSV, Excel or JSON lines file"));
        MappedDirectory.CheckPlace(request.Directory);
        var profile = Profile.Load(request.Profile);
        var answered = JudgementFile.Read(request.Directory);
        var countries = CountryNames.Load();
        var maker = new RowMaker(profile.Name, new CellWriter(countries));
        var constants = profile.Rows.Select(maker.MakeConstant).ToList();
        var read = new FileDrafts(request.Profile, profile, maker);
        read.ReadAll(request.Files, progress, cancellationToken);
        var judgements = request.Base is null ? new Dictionary<string, Judgement>()
            : await new EntityMatches(request.Base, profile.Matching, answered)
                .FindAsync(read.Drafts.All, Watch(progress), cancellationToken).ConfigureAwait(false);
        var resolution = new Resolution(new BaseEntities(request.Base), countries, judgements);
        var rows = await resolution.ResolveAsync(read.Drafts.All, constants, cancellationToken).ConfigureAwait(false);
        var package = DraftPackage.Create(rows, new PackageInfo(profile.Title, profile.License, null));
        List<RefusedRow> refused = [.. read.Refused.Concat(resolution.Refused).OrderBy(row => row.Place.Order)];
        var kept = answered.Values.Where(answer => answer.Answer.Length > 0 && !judgements.ContainsKey(answer.Record));
        var lines = JudgementFile.Format(judgements.Values.Concat(kept));
        var files = new MappedFiles(profile.Name, package, RefusedFile.Format(refused), lines);
        MappedDirectory.Write(request.Directory, files, progress, cancellationToken);
        return CreateReport(read, refused, rows) with
        {
            Matched = judgements.Values.Count(judgement => judgement.Target is not null),
            Asked = judgements.Values.Count(judgement => judgement.IsOpen),
            New = request.Base is null ? 0 : read.Drafts.All.Count(draft => draft.Match)
                - judgements.Values.Count(judgement => judgement.Target is not null || judgement.IsOpen),
            LeftOut = resolution.LeftOut,
            Replaced = await CountReplacedAsync(request, package, cancellationToken).ConfigureAwait(false),
        };
    }

    private static void CheckFile(string path, string expected)
    {
        if (!File.Exists(path))
        {
            throw new ArgumentException($"{path} {(Directory.Exists(path) ? "is a folder" : "does not exist")}; expected {expected}.");
        }
    }

    private static Progress<long>? Watch(IProgress<PackageProgress>? progress) =>
        progress is null ? null : new Progress<long>(count => progress.Report(new PackageProgress("matches", count)));

    private static MappingReport CreateReport(FileDrafts read, List<RefusedRow> refused, IReadOnlyList<Draft> rows)
    {
        var files = read.Sheets.Select(sheet =>
        {
            var own = refused.Where(row => row.Place.Order >= sheet.First && row.Place.Order < sheet.First + sheet.Count).ToList();
            var waiting = own.Count(row => row.Waits);
            return new FileReport(
                sheet.Place, sheet.Count, sheet.Count - sheet.Passed - own.Count, sheet.Passed, own.Count - waiting, waiting);
        });
        var counts = rows.CountBy(row => row.Table.Name).ToDictionary(StringComparer.Ordinal);
        var tables = PackageSchema.All.Where(table => counts.ContainsKey(table.Name))
            .Select(table => KeyValuePair.Create(table.Name, counts[table.Name]));
        return new MappingReport([.. files], new Dictionary<string, int>(tables, StringComparer.Ordinal), 0, 0, 0, 0);
    }

    private static async ValueTask<int> CountReplacedAsync(
        MappingRequest request, DataPackage package, CancellationToken cancellationToken)
    {
        if (request.Base is null)
        {
            return 0;
        }

        IEnumerable<Fact> facts =
        [
            .. package.Supplies, .. package.Capacities, .. package.Holdings, .. package.Ownerships, .. package.Memberships,
            .. package.Statistics, .. package.Trades, .. package.Scores,
        ];
        var found = await request.Base.FindFactsAsync([.. facts.Select(fact => fact.Id)], cancellationToken).ConfigureAwait(false);
        return found.Count(fact => fact is not null);
    }
}
