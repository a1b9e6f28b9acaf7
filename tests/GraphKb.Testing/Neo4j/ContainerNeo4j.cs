using DotNet.Testcontainers.Builders;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Testing;

/// <summary>A current Neo4j in a container.</summary>
public static class ContainerNeo4j
{
    private const string Password = "only-for-tests";

    /// <summary>Starts one; null if there is no Docker engine.</summary>
    public static async Task<RunningNeo4j?> TryStartAsync()
    {
        try
        {
            var container = new ContainerBuilder("neo4j:2025.06.2")
                .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
                .WithPortBinding(7474, assignRandomHostPort: true)
                .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(7474).ForPath("/")))
                .Build();
            await container.StartAsync();
            var uri = new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(7474)).Uri;
            return new RunningNeo4j(new Neo4jOptions { Uri = uri, Password = Password }, container.DisposeAsync);
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
