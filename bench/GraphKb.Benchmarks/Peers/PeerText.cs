namespace GraphKb.Benchmarks.Peers;

/// <summary>The statements for other programs, files beside this one.</summary>
internal static class PeerText
{
    public static string Load(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", file));
}
