using GraphKb.Api.Introspection;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Scalars;

/// <summary>A 64-bit integer with our description.</summary>
internal sealed class LongType : LongGraphType
{
    public LongType()
    {
        Name = "Long";
        Description = "A whole number up to 2^53 - 1 (9007199254740991), written as a JSON number; only the number of chains is one.";
        this.ApplyDirective(SpecifiedByDirective.DirectiveName, SpecifiedByDirective.Argument, "https://www.rfc-editor.org/rfc/rfc8259");
    }
}
