namespace GraphKb.Model.Entities;

/// <summary>A thing that facts are about.</summary>
/// <param name="Id">Its id, <c>kind:slug</c>, the same in every store.</param>
/// <param name="Name">Its name for people.</param>
public abstract record Entity(string Id, string Name);
