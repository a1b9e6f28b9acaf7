namespace GraphKb.DataPackages.Writing;

/// <summary>The files that a kind of export owns in its directory. Any other file there belongs to the user, and stays.</summary>
/// <param name="Kind">What the files are together, as messages name it: <c>data package</c>.</param>
/// <param name="Marker">The name of the file that every such directory has.</param>
/// <param name="Names">The names of all files that may be written, the marker among them.</param>
public sealed record OwnedFiles(string Kind, string Marker, IReadOnlyList<string> Names);
