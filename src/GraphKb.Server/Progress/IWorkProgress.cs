using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Format;

namespace GraphKb.Server.Progress;

/// <summary>Who is told how far long work has come.</summary>
internal interface IWorkProgress : IProgress<PackageProgress>, IProgress<ImportProgress>;
