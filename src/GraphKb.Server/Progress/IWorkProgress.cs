using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Format;

namespace GraphKb.Server.Progress;

/// <summary>Receives the progress of reading a package and of writing a store.</summary>
internal interface IWorkProgress : IProgress<PackageProgress>, IProgress<ImportProgress>;
