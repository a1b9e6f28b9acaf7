using System.Text;
using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Reading;
using GraphKb.Testing;
using SpreadCheetah;

namespace GraphKb.Mapping.Tests;

/// <summary>A temporary folder with made files, and the package that a profile makes of them.</summary>
internal sealed class MappedFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("graphkb-map-").FullName;

    /// <summary>The directory of the package.</summary>
    public string Out => Path.Combine(_root, "out");

    public static string Shipped(string profile) => Repository.GetPath("profiles", profile + ".yaml");

    /// <summary>A small made file of the shape of a public one.</summary>
    public static string Made(string file) => Repository.GetPath("tests", "GraphKb.Mapping.Tests", "Shipped", "files", file);

    public string GetPath(string name) => Path.Combine(_root, name);

    public string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllText(GetPath(name), text, encoding ?? new UTF8Encoding(false));
        return GetPath(name);
    }

    /// <summary>Writes an Excel file: numbers are number cells, everything else is text.</summary>
    public async Task<string> WriteExcelAsync(string name, params (string Sheet, object?[][] Rows)[] sheets)
    {
        await using var file = File.Create(GetPath(name));
        await using var excel = await Spreadsheet.CreateNewAsync(file);
        foreach (var (sheet, rows) in sheets)
        {
            await excel.StartWorksheetAsync(sheet);
            foreach (var row in rows)
            {
                await excel.AddRowAsync([.. row.Select(cell => cell switch
                {
                    null => new Cell(),
                    int number => new Cell(number),
                    double number => new Cell(number),
                    DateTime day => new Cell(day),
                    _ => new Cell(cell.ToString()),
                })]);
            }
        }

        await excel.FinishAsync();
        return GetPath(name);
    }

    public Task<MappingReport> MapAsync(string profile, IKnowledgeReader? basis, params string[] files) => Mapper.MapAsync(
        new MappingRequest(profile, files, Out, basis), null, TestContext.Current.CancellationToken);

    /// <summary>The lines of a file of the package, without the header.</summary>
    public string[] ReadLines(string file) => [.. File.ReadAllLines(Path.Combine(Out, file)).Skip(1)];

    /// <summary>The errors that check finds in the package, as lines.</summary>
    public string[] Check() =>
        [.. PackageReader.Read(Out, null, CancellationToken.None).Problems
            .Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString())];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
