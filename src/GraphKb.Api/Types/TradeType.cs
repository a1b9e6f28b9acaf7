using GraphKb.Api.Requests;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class TradeType : FactType<Trade>
{
    public TradeType()
        : base("What one country exports to another of a mineral in a year.", isOfYear: true)
    {
        CountryField<NonNullGraphType<CountryType>>("exporter", "The country that the mineral leaves.", fact => fact.Exporter);
        CountryField<NonNullGraphType<CountryType>>("importer", "The country that the mineral reaches.", fact => fact.Importer);
        EntityField<NonNullGraphType<MineralType>>("mineral", "The mineral that the trade is of.", fact => fact.Mineral);
        Field<StringGraphType>("hs")
            .Description("The code of the Harmonized System that the goods are traded under; null where its source states none.")
            .ResolveFrom(source => source.Hs);
        Field<NonNullGraphType<IntGraphType>>("year").Description("The calendar year that the trade is of, four digits.")
            .ResolveFrom(source => source.Year);
        Field<FloatGraphType>("tonnes").Description("What is traded in the year, in tonnes, 0 or more; null where unknown.")
            .ResolveFrom(source => source.Tonnes);
        Field<FloatGraphType>("usd").Description("The value of the year's trade in US dollars, 0 or more; null where unknown.")
            .ResolveFrom(source => source.Usd);
        Field<FloatGraphType>("importerShare")
            .Description("The exporter's share of all that the importer imports of the mineral in the year, of this hs code where one is "
                + "given, 0 to 1; null where unknown.")
            .ResolveFrom(source => source.ImporterShare);
    }
}
