using GraphKb.Analysis.Control;
using GraphKb.Analysis.Ownerships;
using GraphKb.Api.Entities;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Control;

/// <summary>The field <c>control</c> of companies and sites.</summary>
internal static class ControlField
{
    public static void AddTo<T>(ObjectGraphType<T> type)
        where T : Entity =>
        type.Field<NonNullGraphType<ControlType>>("control")
            .Description("Which country controls it through ownership at a day, and why.")
            .AsOf()
            .Argument<FloatGraphType>(
                "threshold", "Control takes more than this share, from 0 up to, not including, 1; 0.5 if left out.",
                argument => argument.DefaultValue = 0.5)
            .ResolveAsync(async context =>
            {
                var asking = Asking.Of(context);
                return await ControlAnalysis.AskAsync(
                    asking.Reader, context.Source.Id, asking.AsOf(context), context.GetArgument("threshold", 0.5), context.CancellationToken)
                    .ConfigureAwait(false);
            });
}

/// <summary>Control.</summary>
internal sealed class ControlType : ObjectGraphType<ControlAnswer>
{
    public ControlType()
    {
        Name = "Control";
        Description = "Which country controls a company or a site at a day, and why.";
        Field<CountryType>("country")
            .Description("The country that controls it through ownership; null where nobody does, which happens to sites alone.")
            .Resolve(context => context.Source.Country is { } code ? Asking.Of(context).Entity(EntityId.ForCountry(code)) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("because")
            .Description("The ownership facts that make the majority, and theirs in turn, nearest first; empty where no majority is on record.")
            .Resolve(context => context.Source.Because);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryShareType>>>>("economicShares")
            .Description("Each country's share over all ownership paths, over 0, largest first, ties by country code. What is not on record "
                + "of a company belongs to its home country, of a site to nobody.").Resolve(context => context.Source.EconomicShares);
    }
}

/// <summary>CountryShare.</summary>
internal sealed class CountryShareType : ObjectGraphType<CountryShare>
{
    public CountryShareType()
    {
        Name = "CountryShare";
        Description = "The part that a country has of a whole.";
        Field<CountryType>("country").Description("The country whose part it is.")
            .Resolve(context => Asking.Of(context).Entity(EntityId.ForCountry(context.Source.Country)));
        Field<NonNullGraphType<FloatGraphType>>("share").Description("The part as a share of the whole, 0 to 1.")
            .Resolve(context => context.Source.Share);
        Field<FloatGraphType>("tonnes")
            .Description("The part in tonnes, 0 or more; null where unknown, and for a share of ownership.")
            .Resolve(context => context.Source.Tonnes);
    }
}
