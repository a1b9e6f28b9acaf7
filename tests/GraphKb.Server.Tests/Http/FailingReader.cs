using System.Reflection;
using GraphKb.Analysis.Stores;

namespace GraphKb.Server.Tests.Http;

/// <summary>
/// A reader each of whose lookups throws; only the version of the data is known. Its proxies are made at run time, so it is neither sealed
/// nor internal.
/// </summary>
public class FailingReader : DispatchProxy
{
    internal Exception? Failure { get; set; }

    internal string Version { get; set; } = "0000000000000000";

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.ReturnType == typeof(DatasetSummary) ? new DatasetSummary(Version, 0, 0, "none") : throw Failure!;
}
