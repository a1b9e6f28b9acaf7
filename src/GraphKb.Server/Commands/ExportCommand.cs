using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Writing;
using GraphKb.Exports.Formats;
using GraphKb.Exports.Rows;
using GraphKb.Exports.Selection;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;
using GraphKb.Server.Progress;
using GraphKb.Server.Telemetry;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(
        string directory, (string Format, ExportSelection Selection) options, StoreChoice choice, CancellationToken stop)
    {
        var format = ExportFormats.Find(options.Format);

        // Checked first, before a large database is read.
        if (format is null)
        {
            PackageWriter.CheckPlace(directory);
        }
        else
        {
            ExportFormats.CheckPlace(directory);
        }

        await using var store = ObservedStore.Wrap(await choice.OpenAsync(stop).ConfigureAwait(false));
        var summary = await ProgressDisplay.RunAsync(async progress =>
        {
            var contents = await ReadAsync(store, options.Selection, format?.IsOfOneDay ?? false, stop).ConfigureAwait(false);
            var package = contents.Package;
            if (format is null)
            {
                PackageWriter.Write(
                    package, directory, "graphkb", new ExportProgress(progress, package.EntityCount + package.FactCount), stop);
                return $"{TerminalOutput.FormatContents(package.EntityCount, package.FactCount)}.";
            }

            var rows = await format.WriteAsync(contents, directory, new ExportProgress(progress, format.CountRows(contents)), stop)
                .ConfigureAwait(false);
            return string.Join(", ", rows.Select(file => $"{file.Key} {Counted.Format(file.Value, "row")}")) + ".";
        }).ConfigureAwait(false);
        TerminalOutput.WriteLine($"{directory}: {summary}");
        return 0;
    }

    private static async Task<ExportContents> ReadAsync(
        IKnowledgeStore store, ExportSelection selection, bool isOfOneDay, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        selection = isOfOneDay ? selection with { AsOf = selection.AsOf ?? today } : selection;
        var reader = await store.OpenReaderAsync(stop).ConfigureAwait(false);
        if (selection.Mineral is { } mineral && reader.Tables.Minerals.Find(mineral) is null)
        {
            var nearest = await reader.FindNearestIdsAsync(EntityId.WithKind(mineral, "mineral"), stop).ConfigureAwait(false);
            throw new ArgumentException(
                $"--mineral {mineral} is no mineral{DidYouMean.FormatNearest(nearest)}; expected the id of a mineral.");
        }

        var all = await store.ExportAsync(stop).ConfigureAwait(false);
        var after = await store.OpenReaderAsync(stop).ConfigureAwait(false);
        return after.Dataset.Version != reader.Dataset.Version
            ? throw new KnowledgeException("STORE_CHANGED", "An import changed the database during the export; run it again.", true)
            : new ExportContents(
                PackageSelection.Select(all, reader.Tables, selection), reader.Tables, reader.Dataset.Version, selection,
                selection.AsOf ?? today);
    }
}
