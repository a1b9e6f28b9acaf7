namespace GraphKb.Model.Entities;

/// <summary>Something that facts are about: a row of a table of entities.</summary>
/// <param name="Id">Its id, <c>kind:slug</c>, the same in every store.</param>
/// <param name="Name">Its name for people.</param>
public abstract record Entity(string Id, string Name);
