using GraphKb.Analysis.Stores;

namespace GraphKb.Mapping;

/// <summary>What is mapped.</summary>
/// <param name="Profile">The path of the profile.</param>
/// <param name="Files">The paths of the files of somebody else; at least one.</param>
/// <param name="Directory">The directory of the package: new, empty, or one with a package, whose tables are replaced.</param>
/// <param name="Base">A state of the base, whose entities the package may refer to; null if it stands alone.</param>
public sealed record MappingRequest(string Profile, IReadOnlyList<string> Files, string Directory, IKnowledgeReader? Base);
