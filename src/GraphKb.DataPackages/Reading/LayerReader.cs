using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Layers;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads the files of one package and adds its rows to those of the packages before it.</summary>
internal sealed class LayerReader(
    PackageTables tables, LayerMerge merge, ProblemList problems, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
{
    /// <summary>Reads a package.</summary>
    /// <returns>Its description, with the names of the packages that its rows come from; null if the folder cannot be listed.</returns>
    public PackageInfo? Read(string directory, Layer layer)
    {
        var own = new ProblemList(problems, layer.FilePrefix);
        if (PackageFolder.List(directory, own) is not { } files)
        {
            return null;
        }

        var descriptor = new DescriptorReader(files, own);
        var info = descriptor.Read(directory);
        info = info with { Names = info.Names ?? layer.Name };
        var reader = new TableReader(tables, descriptor.Separators, own, LayerProgress.Create(progress, layer));
        var rows = PackageSchema.All.Append(PackageSchema.Overrides).Select(ReadTable).ToList();
        merge.Add(rows[..^1], rows[^1], cancellationToken);
        return info;

        TableRows ReadTable(Table table)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!files.Contains(table.FileName))
            {
                return new TableRows(table);
            }

            var read = reader.Read(table, Path.Combine(directory, table.FileName), cancellationToken);
            read.SetLayer(layer);
            if (!layer.IsAlone)
            {
                // The rows of a layer may be replaced when they are merged. Those of one package are checked beside everything else.
                KeyCheck.Check(read, tables.Lists, problems);
            }

            CheckPackages(read, info.Packages);
            return read;
        }
    }

    private void CheckPackages(TableRows rows, IReadOnlyList<string> packages)
    {
        var column = rows.Table.IndexOf("package");
        if (column >= 0 && !rows.HasColumn(column) && rows.Count > 0 && rows.GetPackage(0) is { } own && !packages.Contains(own))
        {
            problems.AddError(
                rows, 0, "package",
                $"is missing, so the rows are of {MessageText.Format(own)}; "
                + $"expected the column, or the name among packages of {PackageFiles.Descriptor}");
        }

        for (var rowIndex = 0; column >= 0 && rows.HasColumn(column) && rowIndex < rows.Count; rowIndex++)
        {
            if (!packages.Contains(rows.GetPackage(rowIndex)))
            {
                var text = rows.GetText(column, rowIndex) is { } name ? $"\"{MessageText.Format(name)}\"" : "blank";
                problems.AddError(
                    rows, rowIndex, "package",
                    $"is {text}; expected {string.Join(" or ", packages.Select(MessageText.Format))}, as {PackageFiles.Descriptor} states");
            }
        }
    }

    /// <summary>Names the package of a file in the progress, where there are several.</summary>
    private sealed class LayerProgress(IProgress<PackageProgress> inner, string prefix) : IProgress<PackageProgress>
    {
        public static IProgress<PackageProgress>? Create(IProgress<PackageProgress>? progress, Layer layer) =>
            progress is null || layer.IsAlone ? progress : new LayerProgress(progress, layer.FilePrefix);

        public void Report(PackageProgress value) => inner.Report(value with { File = prefix + value.File });
    }
}
