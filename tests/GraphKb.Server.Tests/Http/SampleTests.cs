using System.Text.Json.Nodes;
using System.Xml.Linq;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Http;

/// <summary>The samples that can run here, against a running server of the seed. They write the same tables.</summary>
public sealed class SampleTests(ClientScripts clients) : IClassFixture<ClientScripts>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphkb-samples-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Python_without_packages_writes_both_tables()
    {
        await RunAsync("python3", Repository.GetPath("samples/python/exposure.py"), _folder);

        await CompareAsync(Read(quoted: false));
    }

    [Fact]
    public async Task Curl_and_jq_write_both_tables()
    {
        await RunAsync("sh", Repository.GetPath("samples/curl/exposure.sh"), _folder);

        await CompareAsync(Read(quoted: true));
    }

    [Fact]
    public async Task TypeScript_is_sound_and_writes_both_tables()
    {
        File.Copy(Repository.GetPath("samples/typescript/exposure.ts"), Path.Combine(clients.Folder, "exposure.ts"), overwrite: true);
        await RunAsync(
            "node", "node_modules/typescript/bin/tsc", "--ignoreConfig", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022",
            "--module", "nodenext", "--types", "node", "--outDir", "compiled-sample", "exposure.ts");
        await RunAsync("node", "compiled-sample/exposure.js", _folder);

        await CompareAsync(Read(quoted: false));
    }

    [Fact]
    public async Task CSharp_builds_by_itself_and_writes_both_tables()
    {
        var project = Repository.GetPath("samples/csharp/Exposure.csproj");
        await RunAsync("dotnet", "run", "--project", project, "--artifacts-path", Path.Combine(_folder, "built"), "--", _folder);

        await CompareAsync(Read(quoted: false));
    }

    [Fact]
    public async Task The_samples_that_read_exports_name_files_and_columns_that_exports_write()
    {
        var qgis = XDocument.Load(Repository.GetPath("samples/qgis/supplies.qgs"));
        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(Repository.GetPath("samples/jupyter/exposure.ipynb"), Stop))!;

        Assert.Equal(["./data/sites.geojson", "./data/supplies.geojson"], qgis.Descendants("datasource").Select(source => source.Value));
        Assert.Equal(4, (int)notebook["nbformat"]!);
        Assert.Contains("data/edges.parquet", notebook.ToJsonString(), StringComparison.Ordinal);
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
                "2024,0.76065040665,0.882994108454,5816,0", "2025,0.859503937451,0.859503937451,5661,0",
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

    private (string[] Years, int Supplies) Read(bool quoted)
    {
        var years = File.ReadAllLines(Path.Combine(_folder, "exposure.csv"));
        var supplies = File.ReadAllLines(Path.Combine(_folder, "supplies.csv"));
        Assert.Equal("id,seller,seller_country,buyer,buyer_country,mineral,form,tonnes,confidence", supplies[0]);
        return ([.. years.Select(line => quoted ? line.Replace("\"", "", StringComparison.Ordinal) : line)], supplies.Length - 1);
    }

    private async Task RunAsync(string program, params string[] args)
    {
        // The address comes from the environment, as the samples say.
        string[] command = ["GRAPHKB_URL=" + clients.Url, program, .. args];
        Assert.Equal("", await clients.RunAsync("env", command));
    }
}
