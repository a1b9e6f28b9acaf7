using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Model.Tests.Text;

public sealed class EnumNamesTests
{
    [Fact]
    public void A_name_is_in_upper_case_with_underscores_between_words()
    {
        Assert.Equal("EXPORT_CONTROL", EnumNames.Format(MeasureKind.ExportControl));
        Assert.Equal(MeasureKind.ExportControl, EnumNames.Find<MeasureKind>("EXPORT_CONTROL"));
        Assert.Null(EnumNames.Find<MeasureKind>("export_control"));
    }

    [Fact]
    public void Numbers_of_stored_enums_are_the_indexes_of_their_names()
    {
        AssertNumbers<Stage>();
        AssertNumbers<SiteStatus>();
        AssertNumbers<MeasureKind>();
        AssertNumbers<SourceKind>();
        AssertNumbers<Reliability>();
        AssertNumbers<StatisticMeasure>();
    }

    private static void AssertNumbers<T>()
        where T : struct, Enum => Assert.All(Enumerable.Range(0, EnumNames.All<T>().Count), number =>
        {
            var value = EnumNames.FromNumber<T>(number);
            Assert.Equal(number, EnumNames.ToNumber(value));
            Assert.Equal(EnumNames.All<T>()[number], EnumNames.Format(value));
        });
}
