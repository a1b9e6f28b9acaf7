using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class MembershipType : FactType<Membership>
{
    public MembershipType()
        : base("A country belongs to an alliance for some time.")
    {
        CountryField<NonNullGraphType<CountryType>>("country", "The country that belongs to the alliance.", fact => fact.Country);
        EntityField<NonNullGraphType<AllianceType>>("alliance", "The alliance that the country belongs to.", fact => fact.Alliance);
    }
}
