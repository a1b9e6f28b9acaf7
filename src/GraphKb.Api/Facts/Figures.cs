namespace GraphKb.Api.Facts;

/// <summary>What the arguments say that choose among the statistics or the trades of an entity.</summary>
internal static class Figures
{
    public const string Mineral = "The id of a mineral: only figures of exactly that one, not of its parts; left out means of any.";

    public const string Measure = "Only figures that count this; left out means whatever they count.";

    public const string Year = "Only figures of this year, such as 2024; left out means of any year.";
}
