using GraphKb.Analysis.Ownerships;

namespace GraphKb.Api.Scalars;

internal sealed class ControlBasisType() : DescribedEnumType<ControlBasis>("What counts as control of a site by a country.", new()
{
    [ControlBasis.Location] = "The site is located in the country.",
    [ControlBasis.Ownership] = "The country controls the site through ownership.",
    [ControlBasis.Either] = "The site is located there, or controlled through ownership.",
});
