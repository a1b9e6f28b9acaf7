using System.Text.RegularExpressions;
using GraphKb.DataPackages.Format;
using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;

namespace GraphKb.Mapping.Drafts;

/// <summary>Reads files into drafts, and counts what becomes of their rows.</summary>
/// <param name="path">The path of the profile.</param>
/// <param name="profile">The profile.</param>
/// <param name="maker">Makes the rows.</param>
internal sealed class FileDrafts(string path, Profile profile, RowMaker maker)
{
    private const int RowsPerReport = 10_000;

    private readonly List<(string Place, int First, int Count, int Passed)> _sheets = [];
    private int _order;

    /// <summary>The rows of the package that were made.</summary>
    public DraftSet Drafts { get; } = new();

    /// <summary>The rows of files that could not be placed, in their order.</summary>
    public List<RefusedRow> Refused { get; } = [];

    /// <summary>Each file and sheet: its name, the order of its first row, and how many rows it has and were passed over.</summary>
    public IReadOnlyList<(string Place, int First, int Count, int Passed)> Sheets => _sheets;

    /// <summary>Reads files, one after the other. O(rows x rules).</summary>
    /// <exception cref="ArgumentException">A file does not fit the profile.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public void ReadAll(IEnumerable<string> files, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            Read(file, progress, cancellationToken);
        }
    }

    private void Read(string file, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var sheet in InputFiles.Open(profile, file))
        {
            ColumnCheck.Check(path, sheet);
            var (first, passed) = (_order, 0);
            foreach (var (row, cells) in sheet.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                passed += Read(sheet.Rule, new InputRow(new InputPlace(sheet.File, sheet.Name, row, _order++), cells)) ? 0 : 1;
                if ((_order - first) % RowsPerReport == 0)
                {
                    progress?.Report(new PackageProgress(sheet.File, _order - first));
                }
            }

            progress?.Report(new PackageProgress(sheet.File, _order - first));
            _sheets.Add((sheet.Name is null ? sheet.File : $"{sheet.File}, sheet {sheet.Name}", first, _order - first, passed));
        }
    }

    // False for a row that is passed over: the conditions do not hold, or no rule makes a row of it.
    private bool Read(InputRule rule, InputRow row)
    {
        try
        {
            if (maker.Make(rule, row) is not { Count: > 0 } drafts)
            {
                return false;
            }

            Drafts.Add(drafts);
        }
        catch (RefusedRowException refused)
        {
            Refused.Add(new RefusedRow(row.Place, refused.Column, refused.Message, Waits: false));
        }
        catch (RegexMatchTimeoutException slow)
        {
            Refused.Add(new RefusedRow(
                row.Place, "", $"the pattern {slow.Pattern} takes over a second; expected a simpler one in the profile", Waits: false));
        }

        return true;
    }
}
