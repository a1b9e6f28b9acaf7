using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>Chooses the way to a server by its address.</summary>
internal static class Transports
{
    private static readonly string[] DriverSchemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <summary>The way.</summary>
    /// <exception cref="KnowledgeException">There is none for such an address.</exception>
    public static ITransport Of(Neo4jOptions options)
    {
        if (options.Uri.Scheme is "http" or "https")
        {
            return new HttpTransport(options);
        }

        if (!DriverSchemes.Contains(options.Uri.Scheme, StringComparer.Ordinal))
        {
            throw new KnowledgeException(
                "STORE_ADDRESS", $"{options.Uri.Scheme}:// leads to no Neo4j server; expected such as http://localhost:7474 or neo4j://localhost:7687.");
        }

#if NEO4J_DRIVER
        return new DriverTransport(options);
#else
        throw new KnowledgeException(
            "STORE_NO_DRIVER",
            $"{options.Uri.Scheme}:// needs the official driver, which this build is without: build with -p:Neo4jDriver=true where the package Neo4j.Driver can be had, or use the http:// address of the server.");
#endif
    }
}
