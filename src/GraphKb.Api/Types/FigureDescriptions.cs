namespace GraphKb.Api.Types;

/// <summary>The descriptions of the arguments that filter the statistics or trades of an entity.</summary>
internal static class FigureDescriptions
{
    public const string Mineral = "The id of a mineral: only figures of exactly that one, not of its parts; left out means of any.";

    public const string Measure = "Only figures that count this; left out means any.";

    public const string Year = "Only figures of this year, such as 2024; left out means of any year.";
}
