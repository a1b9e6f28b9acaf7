namespace GraphKb.Model.Facts;

/// <summary>A dated, sourced statement. Its id is made from its natural key, so the same row always has the same id.</summary>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public abstract record Fact(Evidence Evidence)
{
    /// <summary>The id, made from the natural key by <see cref="FactId"/>.</summary>
    public abstract string Id { get; }

    /// <summary>The name of the data package that the fact comes from; null for data that no package was read for.</summary>
    public string? Package => Evidence.Package;
}
