using GraphKb.Testing;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
