using GraphKb.Model.Facts;

namespace GraphKb.Api.Scalars;

internal sealed class StatisticMeasureType() : DescribedEnumType<StatisticMeasure>("What a statistic of a mineral counts.", new()
{
    [StatisticMeasure.Production] = "The mined output of a year, in tonnes.",
    [StatisticMeasure.Refining] = "The refined output of a year, in tonnes.",
    [StatisticMeasure.Reserves] = "The reserves in the ground as stated for a year, in tonnes.",
    [StatisticMeasure.Consumption] = "What is used in a year, in tonnes.",
    [StatisticMeasure.Imports] = "What is imported in a year, in tonnes.",
});
