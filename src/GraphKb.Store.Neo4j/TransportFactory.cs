using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Connection.Http;
#if NEO4J_DRIVER
using GraphKb.Store.Neo4j.Connection.Bolt;
#endif

namespace GraphKb.Store.Neo4j;

/// <summary>Chooses HTTP or the official driver by the scheme of the address.</summary>
internal static class TransportFactory
{
    private static readonly string[] DriverSchemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <summary>Creates the transport of an address, without connecting.</summary>
    /// <exception cref="KnowledgeException">The scheme is unknown, or needs a build with the driver.</exception>
    public static ITransport Create(Neo4jOptions options)
    {
        if (options.Uri.Scheme is "http" or "https")
        {
            return new HttpTransport(options);
        }

        if (!DriverSchemes.Contains(options.Uri.Scheme, StringComparer.Ordinal))
        {
            throw new KnowledgeException(
                "STORE_ADDRESS",
                $"{options.Uri.Scheme}:// is not a Neo4j address; expected one such as http://localhost:7474 or neo4j://localhost:7687.");
        }

#if NEO4J_DRIVER
        return new DriverTransport(options, TimeProvider.System);
#else
        throw new KnowledgeException(
            "STORE_NO_DRIVER",
            $"{options.Uri.Scheme}:// needs the official driver: use the http:// address of the server or build with -p:Neo4jDriver=true.");
#endif
    }
}
