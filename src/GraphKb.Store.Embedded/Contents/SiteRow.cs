using GraphKb.Model.Entities;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>One site on its way into the columns: countries and companies are numbers, days day numbers, unknown degrees NaN.</summary>
internal readonly record struct SiteRow(
    string Id, string Name, Stage Stage, int Country, int Operator, double Latitude, double Longitude,
    SiteStatus Status, int Opened, int Closed, bool Aggregate, IReadOnlyList<string> Sources, string? Note);
