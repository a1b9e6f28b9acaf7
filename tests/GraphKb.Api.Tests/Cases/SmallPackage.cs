using System.Text;
using System.Text.Json;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Cases;

/// <summary>A package of three sites, and requests in files beside it.</summary>
internal static class SmallPackage
{
    private static readonly string Folder = Repository.GetPath("tests", "GraphKb.Api.Tests", "Cases", "null-default");
    private static readonly DataPackage Package =
        PackageReader.Read(Path.Combine(Folder, "package"), null, CancellationToken.None).Package!;

    /// <summary>The response to the request in a file.</summary>
    public static async Task<(ResponseFailure Failure, string Json)> ExecuteFileAsync(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json"), TestContext.Current.CancellationToken);
        var request = JsonElement.Parse(text);
        return await ExecuteAsync(request.GetProperty("query").GetString()!, request.GetProperty("variables").GetRawText());
    }

    /// <summary>The response to a request; of several values of the variables, to the last of as many requests.</summary>
    public static async Task<(ResponseFailure Failure, string Json)> ExecuteAsync(string query, params string[] variables)
    {
        await using var store = EmbeddedStore.InMemory(Package);
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        GraphQlResponse? response = null;
        foreach (var values in variables)
        {
            var request = new GraphQlRequest(query, null, JsonElement.Parse(values));
            response = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
        }

        return (response!.Failure, Encoding.UTF8.GetString(response.Json));
    }
}
