namespace GraphKb.DataPackages.Rows;

/// <summary>One of the packages that are read together; a later one is a layer over those before it.</summary>
/// <param name="Name">The name of the package.</param>
/// <param name="FilePrefix">What the names of its files begin with in messages: its name and a slash; empty where it is alone.</param>
internal sealed record Layer(string Name, string FilePrefix)
{
    /// <summary>Whether no other package is read with it.</summary>
    public bool IsAlone => FilePrefix.Length == 0;
}
