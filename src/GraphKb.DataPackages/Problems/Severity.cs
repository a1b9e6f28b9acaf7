namespace GraphKb.DataPackages.Problems;

/// <summary>Whether a problem prevents an import.</summary>
public enum Severity
{
    /// <summary>The package cannot be imported.</summary>
    Error,

    /// <summary>The package can be imported, but is probably not what its author meant.</summary>
    Warning,
}
