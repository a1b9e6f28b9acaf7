using GraphKb.Mapping;
using GraphKb.Server.Progress;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>map</c>.</summary>
internal static class MapCommand
{
    /// <summary>Makes a data package of files, and prints what became of their rows.</summary>
    /// <param name="input">The profile and the files.</param>
    /// <param name="directory">The directory of the package.</param>
    /// <param name="basis">The directory of the package that the new one builds on, or null.</param>
    /// <param name="stop">Cancels the work; nothing is written then.</param>
    /// <returns>0 if a row was placed, or waits for an answer.</returns>
    public static async Task<int> RunAsync((string Profile, string[] Files) input, string directory, string? basis, CancellationToken stop)
    {
        var report = await ProgressDisplay.RunAsync(async progress =>
        {
            await using var store = basis is null ? null : EmbeddedStore.InMemory(PackageInput.Read([basis], progress, stop));
            var reader = store is null ? null : await store.OpenReaderAsync(stop).ConfigureAwait(false);
            return await Mapper.MapAsync(new MappingRequest(input.Profile, input.Files, directory, reader), progress, stop)
                .ConfigureAwait(false);
        }).ConfigureAwait(false);
        foreach (var line in report.Format(directory))
        {
            TerminalOutput.WriteLine(line);
        }

        return report.IsEmpty ? CommandLine.Fail($"No row could be placed; see {Path.Combine(directory, "refused.csv")}.") : 0;
    }
}
