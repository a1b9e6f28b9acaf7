namespace GraphKb.Model.Entities;

/// <summary>A legal person: a firm, a state company, a holding.</summary>
/// <param name="Id"><c>company:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The code of its home country.</param>
/// <param name="StateOwned">Whether a source calls it state-owned. Shares of states are ownerships.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Company(string Id, string Name, string Country, bool StateOwned, IReadOnlyList<string> Sources)
    : Entity(Id, Name);
