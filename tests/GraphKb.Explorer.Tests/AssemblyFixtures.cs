using GraphKb.Explorer.Tests;
using GraphKb.Server.Tests;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(ServerProcess))]
