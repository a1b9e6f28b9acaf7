namespace GraphKb.Crash.Tests.Disks;

/// <summary>A disk that is full: nothing is changed, and one sentence says why.</summary>
public sealed class FullDiskTests
{
    // Mounts a small file system that only this process sees.
    private const string Script = """
        mount -t tmpfs -o size=$1k tmpfs "$2" || exit 99
        $3 import "$2/../a" --database "$2/data.db" >"$2/../first" 2>&1 || exit 98
        $3 import "$2/../b" --database "$2/data.db" >"$2/../second" 2>&1
        echo "code $?"
        rm -f "$2/filler"
        $3 query '{ sites(first: 0) { totalCount } }' --database "$2/data.db"
        """;

    [Theory]
    [InlineData(2_500)]
    [InlineData(4_000)]
    public async Task An_import_on_a_full_disk_changes_nothing_and_says_why(int kilobytes)
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        MadePackage.Write(directory + "/a", 2_000);
        MadePackage.Write(directory + "/b", 200_000);
        var disk = Directory.CreateDirectory(directory + "/disk").FullName;

        var (code, output, error) = await GraphKbProcess.FinishAsync(GraphKbProcess.StartProgram(
            "unshare", "--map-root-user", "--mount", "sh", "-c", Script, "sh", $"{kilobytes}", disk, GraphKbProcess.Command));

        Assert.True(code == 0, $"{code} {error}");
        Assert.Equal("code 1\n{\"data\":{\"sites\":{\"totalCount\":2000}}}\n", output);
        Assert.Contains("disk is full; nothing was changed", File.ReadAllText(directory + "/second"), StringComparison.Ordinal);
    }
}
