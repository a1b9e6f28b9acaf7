using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>Long, with words of its own.</summary>
internal sealed class LongType : LongGraphType
{
    public LongType()
    {
        Name = "Long";
        Description = "A whole number up to 2^53 - 1 (9007199254740991), written as a JSON number; every count is one.";
    }
}
