namespace GraphKb.Model.Entities;

/// <summary>Something that facts are about: a row of a table of entities.</summary>
/// <param name="Id">Its id, <c>kind:slug</c>, the same in every store.</param>
/// <param name="Name">Its name for people.</param>
public abstract record Entity(string Id, string Name)
{
    /// <summary>The name of the data package that the row comes from; null for data that no package was read for.</summary>
    public string? Package { get; init; }
}
