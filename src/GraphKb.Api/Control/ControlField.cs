using GraphKb.Api.Entities;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Knowledge.Control;
using GraphKb.Model;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Control;

/// <summary>The field <c>control</c> of companies and sites.</summary>
internal static class ControlField
{
    public static void AddTo<T>(ObjectGraphType<T> type)
        where T : Entity =>
        type.Field<NonNullGraphType<ControlType>>("control").Description("Who controls it through ownership at a day, and why.")
            .AsOf()
            .Argument<FloatGraphType>("threshold", "Control takes more than this share, 0 up to (not including) 1.", argument => argument.DefaultValue = 0.5)
            .ResolveAsync(async context =>
            {
                var asking = Asking.Of(context);
                return await ControlQuestion.AskAsync(
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
        Description = "Who controls a company or a site at a date, and why.";
        Field<CountryType>("country").Description("The country that controls it through ownership; null = nobody.")
            .Resolve(context => context.Source.Country is { } code ? Asking.Of(context).Entity("country:" + code) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("because")
            .Description("The ownership facts that make the majority, and theirs in turn, nearest first.").Resolve(context => context.Source.Because);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryShareType>>>>("economicShares")
            .Description("Each country's share over all ownership paths, largest first, ties by code.").Resolve(context => context.Source.EconomicShares);
    }
}

/// <summary>CountryShare.</summary>
internal sealed class CountryShareType : ObjectGraphType<CountryShare>
{
    public CountryShareType()
    {
        Name = "CountryShare";
        Description = "A country's part of something.";
        Field<CountryType>("country").Description("The country.").Resolve(context => Asking.Of(context).Entity("country:" + context.Source.Country));
        Field<NonNullGraphType<FloatGraphType>>("share").Description("0 to 1.").Resolve(context => context.Source.Share);
        Field<FloatGraphType>("tonnes").Description("Tonnes, where the question is about tonnes; else null.").Resolve(context => context.Source.Tonnes);
    }
}
