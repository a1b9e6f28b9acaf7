namespace GraphKb.Model.Entities;

/// <summary>A thing that facts are about.</summary>
/// <param name="Id">Its id, <c>kind:slug</c>, the same in every store.</param>
/// <param name="Name">Its name for people.</param>
public abstract record Entity(string Id, string Name);

/// <summary>A state.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, upper case.</param>
/// <param name="Name">Its English short name.</param>
/// <param name="Region">The part of the world it lies in, or null.</param>
public sealed record Country(string Code, string Name, string? Region) : Entity("country:" + Code, Name);

/// <summary>A grouping of countries.</summary>
/// <param name="Id"><c>alliance:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Founded">The day it was founded, or null where unknown.</param>
/// <param name="Description">One or two sentences, or null.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Alliance(string Id, string Name, DateOnly? Founded, string? Description, IReadOnlyList<string> Sources)
    : Entity(Id, Name);

/// <summary>A commodity; parents make a tree.</summary>
/// <param name="Id"><c>mineral:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Symbol">Its chemical symbol, or null.</param>
/// <param name="Parent">The id of the mineral it is a part of, or null at a root.</param>
/// <param name="Basis">What its tonnes count, such as rare-earth oxide equivalent, or null.</param>
/// <param name="Hs">Codes of the Harmonized System.</param>
/// <param name="CriticalFor">What it is critical for.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Mineral(
    string Id, string Name, string? Symbol, string? Parent, string? Basis,
    IReadOnlyList<string> Hs, IReadOnlyList<string> CriticalFor, IReadOnlyList<string> Sources)
    : Entity(Id, Name);

/// <summary>A legal person.</summary>
/// <param name="Id"><c>company:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The code of its home country.</param>
/// <param name="StateOwned">Whether a state owns it, as the source says.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Company(string Id, string Name, string Country, bool StateOwned, IReadOnlyList<string> Sources)
    : Entity(Id, Name);

/// <summary>A place of one stage.</summary>
/// <param name="Id"><c>site:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">What it does.</param>
/// <param name="Country">The code of the country it is located in.</param>
/// <param name="Operator">The id of the company that runs it, or null.</param>
/// <param name="Latitude">Degrees north, -90 to 90, or null.</param>
/// <param name="Longitude">Degrees east, -180 to 180, or null.</param>
/// <param name="Status">How far its life has come.</param>
/// <param name="Opened">The first day it takes part, or null where unknown.</param>
/// <param name="Closed">The first day it no longer takes part, or null.</param>
/// <param name="Aggregate">Whether it stands for all sites of its country and stage that are not listed one by one.</param>
/// <param name="Sources">Source ids.</param>
/// <param name="Note">A remark, or null.</param>
public sealed record Site(
    string Id, string Name, Stage Stage, string Country, string? Operator, double? Latitude, double? Longitude,
    SiteStatus Status, DateOnly? Opened, DateOnly? Closed, bool Aggregate, IReadOnlyList<string> Sources, string? Note)
    : Entity(Id, Name);

/// <summary>A policy act.</summary>
/// <param name="Id"><c>measure:slug</c>.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Issuer">The code of the country that issued it, or null.</param>
/// <param name="Targets">Country codes; empty means every other country.</param>
/// <param name="Minerals">Mineral ids it covers.</param>
/// <param name="Stages">Stages of the issuer's sites it covers; empty means all.</param>
/// <param name="Since">First day in force, or null where unknown.</param>
/// <param name="Until">First day no longer in force, or null while open.</param>
/// <param name="Description">What it says, or null; stands in for its name.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Measure(
    string Id, MeasureKind Kind, string? Issuer, IReadOnlyList<string> Targets, IReadOnlyList<string> Minerals,
    IReadOnlyList<Stage> Stages, DateOnly? Since, DateOnly? Until, string? Description, IReadOnlyList<string> Sources)
    : Entity(Id, Description ?? Id);

/// <summary>A document that facts were read in.</summary>
/// <param name="Id"><c>source:slug</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Url">Where it is, or null.</param>
/// <param name="Kind">Its kind, or null.</param>
/// <param name="Reliability">How far it is trusted, or null.</param>
public sealed record Source(
    string Id, string Title, string? Publisher, DateOnly? Published, string? Url, SourceKind? Kind, Reliability? Reliability)
    : Entity(Id, Title);
