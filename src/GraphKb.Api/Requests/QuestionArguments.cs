using GraphKb.Model.Entities;
using GraphQL;

namespace GraphKb.Api.Requests;

/// <summary>
/// Reads the arguments that all questions share. A question is a field of the root, or of the entity that it is about: then the entity
/// takes the place of the argument.
/// </summary>
internal static class QuestionArguments
{
    /// <summary>The id of the mineral: that of the enclosing mineral, else the argument <c>mineral</c>.</summary>
    public static string GetMineral(this IResolveFieldContext context) =>
        context.Source is Mineral mineral ? mineral.Id : context.GetArgument<string>("mineral");

    /// <summary>The id of the alliance: that of the enclosing alliance, else the argument <c>alliance</c>.</summary>
    public static string GetAlliance(this IResolveFieldContext context) =>
        context.Source is Alliance alliance ? alliance.Id : context.GetArgument<string>("alliance");

    /// <summary>The argument <c>minConfidence</c>; 0 where it is left out or null.</summary>
    public static double GetMinConfidence(this IResolveFieldContext context) => context.GetArgument<double?>("minConfidence") ?? 0;
}
