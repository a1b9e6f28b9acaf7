using System.Globalization;
using System.Text.Json.Nodes;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Http;

/// <summary>The samples that can run here, against a running server of the seed. They write the same tables.</summary>
public sealed class SampleTests(ClientScripts clients) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphkb-samples-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Python_without_packages_writes_both_tables()
    {
        await RunAsync("python3", Repository.GetPath("samples/python/exposure.py"), _folder);

        await CompareAsync(Read());
    }

    // The packages are those of Debian, for Debian's Python: another one that comes first on the path does not see them.
    [Fact]
    public async Task Pandas_writes_both_tables()
    {
        var output = await clients.RunAsync(
            "env", "GRAPHKB_URL=" + clients.Url, "/usr/bin/python3", Repository.GetPath("samples/python/exposure_pandas.py"), _folder);

        Assert.Contains("supplies are between sites that are listed one by one.", output, StringComparison.Ordinal);
        await CompareAsync(Read());
    }

    [Fact]
    public async Task R_writes_both_tables()
    {
        await RunAsync("Rscript", Repository.GetPath("samples/r/exposure.R"), _folder);

        await CompareAsync(Read());
    }

    [Fact]
    public async Task The_notebook_runs_to_its_end_and_writes_the_exposure()
    {
        var notebook = Path.Combine(_folder, "exposure.ipynb");
        File.Copy(Repository.GetPath("samples/jupyter/exposure.ipynb"), notebook);
        var export = await ServerProcess.RunAsync(
            "export", Path.Combine(_folder, "data"), "--format", "edges", "--mineral", "mineral:rare-earths");
        Assert.Equal(0, export.Code);

        var output = await clients.RunAsync(
            "env", "GRAPHKB_URL=" + clients.Url, "/usr/bin/python3", "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace",
            notebook);

        var ran = JsonNode.Parse(await File.ReadAllTextAsync(notebook, Stop))!["cells"]!.AsArray();
        Assert.True(ran.Where(cell => (string)cell!["cell_type"]! == "code").All(cell => cell!["execution_count"] is not null), output);
        Assert.Contains("% of the known tonnes have a confidence under 0.5.", ran.ToJsonString(), StringComparison.Ordinal);
        var last = (await File.ReadAllLinesAsync(Path.Combine(_folder, "exposure.csv"), Stop))[^1];
        Assert.StartsWith("2025,0.856301826866,0.856301826866,5674", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_and_jq_write_both_tables()
    {
        await RunAsync("sh", Repository.GetPath("samples/curl/exposure.sh"), _folder);

        await CompareAsync(Read());
    }

    [Fact]
    public async Task TypeScript_is_sound_and_writes_both_tables()
    {
        File.Copy(Repository.GetPath("samples/typescript/exposure.ts"), Path.Combine(clients.Folder, "exposure.ts"), overwrite: true);
        await RunAsync(
            "node", "node_modules/typescript/bin/tsc", "--ignoreConfig", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022",
            "--module", "nodenext", "--types", "node", "--outDir", "compiled-sample", "exposure.ts");
        await RunAsync("node", "compiled-sample/exposure.js", _folder);

        await CompareAsync(Read());
    }

    [Fact]
    public async Task CSharp_builds_by_itself_and_writes_both_tables()
    {
        var project = Repository.GetPath("samples/csharp/Exposure.csproj");
        await RunAsync("dotnet", "run", "--project", project, "--artifacts-path", Path.Combine(_folder, "built"), "--", _folder);

        await CompareAsync(Read());
    }

    // Blue is the colour of sites with coordinates of their own, so the picture shows that they were drawn.
    [Fact]
    public async Task The_project_of_QGIS_opens_with_the_export_and_draws_it()
    {
        var (project, picture) = (Path.Combine(_folder, "supplies.qgs"), Path.Combine(_folder, "map.ppm"));
        File.Copy(Repository.GetPath("samples/qgis/supplies.qgs"), project);
        var export = await ServerProcess.RunAsync(
            "export", Path.Combine(_folder, "data"), "--format", "geojson", "--mineral", "mineral:rare-earths");
        Assert.Equal(0, export.Code);
        var (sites, supplies) = (CountFeatures("sites.geojson"), CountFeatures("supplies.geojson"));

        var layers = await clients.RunAsync(
            "env", "QT_QPA_PLATFORM=offscreen", "XDG_RUNTIME_DIR=" + _folder, "/usr/bin/python3", "qgis_map.py", project, picture);

        Assert.Equal(
            $"Sites True {sites} EPSG:4326 categorizedSymbol\nSupplies True {supplies} EPSG:4326 graduatedSymbol\n", layers);
        Assert.True((await File.ReadAllBytesAsync(picture, Stop)).AsSpan().IndexOf(new byte[] { 31, 95, 139 }) > 0, "No site is drawn.");
    }

    [Fact]
    public async Task The_notebook_names_the_file_that_the_export_writes()
    {
        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(Repository.GetPath("samples/jupyter/exposure.ipynb"), Stop))!;

        Assert.Equal(4, (int)notebook["nbformat"]!);
        Assert.Contains("data/edges.csv", notebook.ToJsonString(), StringComparison.Ordinal);
    }

    // The samples ask for exposure on six days, and read all pages of ten supplies.
    private async Task CompareAsync((string[] Years, int Supplies) written)
    {
        var count = await CountAsync();
        Assert.True(count > 10, $"{count} supplies are on one page.");
        Assert.Equal(count, written.Supplies);
        Assert.Equal(
            [
                "year,at_least,at_most,tonnes,unknown_supplies", "2020,0,1,0,0", "2021,0,1,0,0", "2022,0,1,0,1", "2023,0,1,340,1",
                "2024,0.82670976589,0.867808557923,5628,0", "2025,0.856301826866,0.856301826866,5674,0",
            ],
            written.Years);
    }

    private async Task<int> CountAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(clients.Url) };
        var query = Uri.EscapeDataString(
            """{supplies(where:{mineral:"mineral:rare-earths",countries:["KOR"],asOf:"2026-11-24"},first:0){totalCount}}""");
        var answer = await client.GetStringAsync(new Uri("/graphql?query=" + query, UriKind.Relative), Stop);
        return (int)JsonNode.Parse(answer)!["data"]!["supplies"]!["totalCount"]!;
    }

    private int CountFeatures(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "data", file)))!["features"]!.AsArray().Count;

    private (string[] Years, int Supplies) Read()
    {
        var years = File.ReadAllLines(Path.Combine(_folder, "exposure.csv"));
        var supplies = File.ReadAllLines(Path.Combine(_folder, "supplies.csv"));
        const string Header = "id,seller,seller_country,buyer,buyer_country,mineral,form,tonnes,confidence";
        Assert.Equal(Header, Unquote(supplies[0]));
        return ([.. years.Select(line => string.Join(',', Unquote(line).Split(',').Select(Normalize)))], supplies.Length - 1);
    }

    private static string Unquote(string line) => line.Replace("\"", "", StringComparison.Ordinal);

    // Languages write a number in different ways: 1 and 1.0.
    private static string Normalize(string cell) =>
        double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : cell;

    private async Task RunAsync(string program, params string[] args)
    {
        // The address comes from the environment, as the samples say.
        string[] command = ["GRAPHKB_URL=" + clients.Url, program, .. args];
        Assert.Equal("", await clients.RunAsync("env", command));
    }
}
