using CsCheck;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Contract;

/// <summary>Opens a store for each of some random packages.</summary>
public abstract class StoreContract
{
    /// <summary>The number of random packages per test.</summary>
    protected virtual int Packages => 150;

    /// <summary>The number of packages tested at the same time; -1 means one per processor.</summary>
    protected virtual int AtATime => -1;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens a store with a package in it.</summary>
    protected abstract Task<IKnowledgeStore> OpenAsync(DataPackage package);

    protected static IEnumerable<Entity> Entities(DataPackage package) => package.Countries.Cast<Entity>().Concat(package.Alliances)
        .Concat(package.Minerals).Concat(package.Companies).Concat(package.Sites).Concat(package.Measures).Concat(package.Sources)
        .Concat(package.Indicators);

    protected static IEnumerable<EntityName> Names(DataPackage package) =>
        package.Aliases.Concat<EntityName>(package.Identifiers).Order(EntityName.Order);

    protected static IEnumerable<Fact> Facts(DataPackage package) => package.Supplies.Cast<Fact>().Concat(package.Capacities)
        .Concat(package.Holdings).Concat(package.Ownerships).Concat(package.Memberships).Concat(package.Statistics).Concat(package.Trades)
        .Concat(package.Scores);

    /// <summary>A row as text, lists by their values.</summary>
    protected static string Row(object row) => System.Text.Json.JsonSerializer.Serialize(row, row.GetType());

    protected Task ForPackagesAsync(Func<DataPackage, IKnowledgeStore, Task> check, int? packages = null) =>
        ForSeedsAsync((_, package, store) => check(package, store), packages);

    /// <summary>As <see cref="ForPackagesAsync"/>, with the seed of the package for more random choices.</summary>
    protected Task ForSeedsAsync(Func<int, DataPackage, IKnowledgeStore, Task> check, int? packages = null) =>
        Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                var package = new RandomPackage(seed).Make();
                await using var store = await OpenAsync(package);
                await check(seed, package, store);
            },
            iter: packages ?? Packages, threads: AtATime);
}
