using GraphKb.Analysis.Disruption;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL.Types;

namespace GraphKb.Api.Disruption;

internal sealed class BlockType : InputObjectGraphType<Block>
{
    public BlockType()
    {
        Name = "Block";
        Description = "Supplies that are cut, by the countries of their ends and by mineral; a field that is left out means all.";
        Field<CountryCodeType>("from").Description("ISO alpha-3 code of the country of the site they leave; left out means any.");
        Field<CountryCodeType>("to").Description("ISO alpha-3 code of the country of the site they reach; left out means any.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("minerals")
            .Description("The ids of their minerals, each with its closure: descendants and ancestors; left out or empty means all.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Block(
        value.GetValue<string>("from"), value.GetValue<string>("to"), value.GetList<string>("minerals") ?? []);
}
