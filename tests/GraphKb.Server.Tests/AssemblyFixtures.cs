using GraphKb.Server.Tests;
using GraphKb.Server.Tests.Http;
using GraphKb.Testing;

// A start costs seconds of processor time, so all tests of a server as it is by default share one.
[assembly: AssemblyFixture(typeof(ServerProcess))]
[assembly: AssemblyFixture(typeof(ClientScripts))]
[assembly: AssemblyFixture(typeof(Neo4jServer))]
