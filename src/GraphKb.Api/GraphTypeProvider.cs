using GraphKb.Api.Types;
using GraphQL;

namespace GraphKb.Api;

/// <summary>
/// Creates the types of the schema. Those of minerals and alliances get the questions as fields here, because the answers to questions
/// refer to these types themselves.
/// </summary>
internal sealed class GraphTypeProvider : IServiceProvider
{
    private readonly DefaultServiceProvider _others = new();
    private readonly MineralType _minerals = new();
    private readonly AllianceType _alliances = new();

    public GraphTypeProvider()
    {
        EntityQuestions.AddTo(_minerals);
        EntityQuestions.AddTo(_alliances);
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(MineralType) ? _minerals
        : serviceType == typeof(AllianceType) ? _alliances
        : _others.GetService(serviceType);
}
