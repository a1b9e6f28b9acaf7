using System.Text;
using GraphKb.Api.Requests;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Cases;

/// <summary>Reads the package of a case, and asks about it.</summary>
internal static class CasePackage
{
    public static PackageReadResult Read(string name) => PackageReader.Read(
        Repository.GetPath("tests", "GraphKb.Api.Tests", "Cases", name, "package"), null, TestContext.Current.CancellationToken);

    /// <summary>The response to a query as compact JSON.</summary>
    public static async Task<string> ExecuteAsync(DataPackage package, string query)
    {
        await using var store = EmbeddedStore.InMemory(package);
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var request = new GraphQlRequest(query, null, null);
        var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Json);
    }
}
