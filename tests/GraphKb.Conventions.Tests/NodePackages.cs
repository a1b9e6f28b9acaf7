using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

/// <summary>A folder of the repository whose tools come from npm.</summary>
internal static class NodePackages
{
    /// <summary>Installs the tools of a folder, once for a lock file.</summary>
    /// <param name="folder">The folder, from the root of the repository.</param>
    /// <returns>The whole path of the folder.</returns>
    public static async Task<string> InstallAsync(string folder)
    {
        var path = Repository.GetPath(folder);
        var script = Repository.GetPath("tests/install-packages.sh");
        Assert.Equal("", await Programs.RunAsync(path, "sh", [script, path], TestContext.Current.CancellationToken));
        return path;
    }
}
