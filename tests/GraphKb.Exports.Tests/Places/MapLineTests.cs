using GraphKb.Exports.Places;

namespace GraphKb.Exports.Tests.Places;

public sealed class MapLineTests
{
    [Fact]
    public void Two_places_on_the_same_side_are_one_line() =>
        Assert.Equal([(new Place(0, 10), new Place(10, 30))], MapLine.Draw(new(0, 10), new(10, 30)));

    [Fact]
    public void A_line_over_180_degrees_is_cut_where_it_crosses_them() => Assert.Equal(
        [(new Place(0, 170), new Place(5, 180)), (new Place(5, -180), new Place(10, -170))],
        MapLine.Draw(new(0, 170), new(10, -170)));

    [Fact]
    public void A_line_to_the_west_is_cut_as_well() => Assert.Equal(
        [(new Place(0, -160), new Place(10, -180)), (new Place(10, 180), new Place(15, 170))],
        MapLine.Draw(new(0, -160), new(15, 170)));

    [Fact]
    public void A_country_has_a_centre_and_a_code_of_two_letters()
    {
        Assert.Equal(new Place(36.45, 127.86), CountryPlaces.FindCentre("KOR"));
        Assert.Equal("KR", CountryPlaces.FindCode2("KOR"));
        Assert.Null(CountryPlaces.FindCentre("XXX"));
    }
}
