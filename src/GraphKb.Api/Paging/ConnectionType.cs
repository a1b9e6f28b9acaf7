using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api.Paging;

/// <summary>The GraphQL type of a page of a list, such as <c>SiteConnection</c>, whose nodes an Int counts.</summary>
/// <typeparam name="TNode">The GraphQL type of the nodes.</typeparam>
internal sealed class ConnectionType<TNode> : ConnectionType<TNode, IntGraphType>
    where TNode : IGraphType;

/// <summary>The GraphQL type of a page of a list.</summary>
/// <typeparam name="TNode">The GraphQL type of the nodes.</typeparam>
/// <typeparam name="TCount">The GraphQL type of the number of nodes.</typeparam>
internal class ConnectionType<TNode, TCount> : ObjectGraphType<ConnectionPage>
    where TNode : IGraphType
    where TCount : IGraphType
{
    public ConnectionType()
    {
        Name = ConnectionNames.GetPrefix<TNode>() + "Connection";
        Description = "One page of a list, of at most `first` or `last` nodes.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TNode>>>>>("edges")
            .Description("The nodes of the page with their cursors, in the order of the list.")
            .ResolveFrom(source => source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes")
            .Description("The nodes of the page alone, in the order of the list.")
            .ResolveFrom(source => source.Items.Nodes);
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("The position of the page in the list.")
            .ResolveFrom(source => source);
        Field<TCount>("totalCount")
            .Description("How many nodes the whole list has, exactly, 0 or more; null where counting would exceed the server's limit.")
            .ResolveTogether(async context => await context.Source.CountAsync(context.CancellationToken).ConfigureAwait(false));
    }
}
