namespace GraphKb.Model.Entities;

/// <summary>A place of one stage; a plant that does two stages is two sites.</summary>
/// <param name="Id"><c>site:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">What it does with minerals.</param>
/// <param name="Country">The code of the country it is located in.</param>
/// <param name="Operator">The id of the company that runs it, or null.</param>
/// <param name="Latitude">Degrees north, -90 to 90, or null.</param>
/// <param name="Longitude">Degrees east, -180 to 180, or null.</param>
/// <param name="Status">The phase of its life.</param>
/// <param name="Opened">The first day on which it takes part, or null if unknown.</param>
/// <param name="Closed">The first day on which it no longer takes part, or null if open.</param>
/// <param name="Aggregate">Whether it stands for all sites of its country and stage that are not listed one by one.</param>
/// <param name="Sources">Source ids.</param>
/// <param name="Note">A remark, or null.</param>
public sealed record Site(
    string Id, string Name, Stage Stage, string Country, string? Operator, double? Latitude, double? Longitude,
    SiteStatus Status, DateOnly? Opened, DateOnly? Closed, bool Aggregate, IReadOnlyList<string> Sources, string? Note)
    : Entity(Id, Name);
