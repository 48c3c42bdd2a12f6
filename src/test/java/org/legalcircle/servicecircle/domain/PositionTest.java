package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.legalcircle.servicecircle.domain.ServiceCircleRefusal.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.Datum;

class PositionTest {
    private static final double A_MILLIMETRE = 1e-8;

    @ParameterizedTest(name = "{0}, {1} is {4}")
    @CsvSource({
        "91, 118, COORDINATES_OUT_OF_RANGE, beyond the pole, 91 degrees north",
        "NaN, 118, COORDINATES_OUT_OF_RANGE, no number, no number",
        "28, NaN, COORDINATES_OUT_OF_RANGE, no number, no number",
        "28, Infinity, COORDINATES_OUT_OF_RANGE, no number, no number",
        "28, 181, COORDINATES_OUT_OF_RANGE, beyond the date line, beyond the date line",
        "28, -180, OUTSIDE_CHINA, the date line, on the date line",
        "118.6, 28.7, COORDINATES_SWAPPED, swapped, swapped",
        "85.1, 40.2, COORDINATES_SWAPPED, swapped in the far west, swapped",
        "48.85, 2.35, OUTSIDE_CHINA, Paris, Paris",
        "0, 0, OUTSIDE_CHINA, nowhere, nowhere"
    })
    void no_place_in_China_is_refused_with_the_reason(double latitude, double longitude, ServiceCircleRefusal why) {
        assertThatThrownBy(() -> new Position(longitude, latitude))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void coordinates_of_no_declared_system_are_refused() {
        assertThatThrownBy(() -> Position.declared(null, 118.6, 28.7))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(DATUM_UNDECLARED));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597, Shanghai",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766, Shenzhen",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069, Beijing"
    })
    void the_shift_of_the_Chinese_maps_is_the_published_one(
            double longitude, double latitude, double shiftedLongitude, double shiftedLatitude) {
        var shifted = Gcj02.ofWgs84(new Position(longitude, latitude));

        assertThat(shifted.longitude()).isCloseTo(shiftedLongitude, within(A_MILLIMETRE));
        assertThat(shifted.latitude()).isCloseTo(shiftedLatitude, within(A_MILLIMETRE));
    }

    @Test
    void there_and_back_ends_where_it_began_all_over_China() {
        for (var longitude = 74.0; longitude < 135; longitude += 0.37) {
            for (var latitude = 4.0; latitude < 53; latitude += 0.41) {
                var place = new Position(longitude, latitude);
                var shifted = Gcj02.ofWgs84(place);
                var back = Position.declared(Datum.GCJ02, shifted.longitude(), shifted.latitude());
                assertThat(back.metresTo(place)).as("%s", place).isLessThan(0.001);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"118.5, 53.699", "135.198, 48.4"})
    void a_place_at_the_edge_is_shown_beyond_it(double longitude, double latitude) {
        var shifted = Gcj02.ofWgs84(new Position(longitude, latitude));

        assertThat(shifted.longitude() > 135.2 || shifted.latitude() > 53.7).isTrue();
    }

    @Test
    void the_shift_in_Jiangshan_is_some_hundred_metres() {
        var centre = new Position(118.6269, 28.7372);

        var shifted = Gcj02.ofWgs84(centre);

        assertThat(new Position(shifted.longitude(), shifted.latitude()).metresTo(centre))
                .isBetween(300.0, 700.0);
        assertThat(Position.declared(Datum.CGCS2000, 118.6269, 28.7372)).isEqualTo(centre);
    }

    @Test
    void a_degree_along_a_meridian_is_a_hundred_and_eleven_kilometres() {
        assertThat(new Position(118, 28).metresTo(new Position(118, 29))).isCloseTo(111_195, within(1.0));
        assertThat(new Position(118, 28).metresTo(new Position(119, 28)))
                .isCloseTo(111_195 * Math.cos(Math.toRadians(28)), within(10.0));
    }

    @Test
    void the_box_around_a_place_holds_all_that_is_near() {
        var centre = new Position(118.6, 28.7);
        var box = MapBox.around(centre, 5000);

        assertThat(centre.metresTo(new Position(centre.longitude(), box.north())))
                .isCloseTo(5000, within(1.0));
        assertThat(centre.metresTo(new Position(box.east(), centre.latitude()))).isBetween(5000.0, 5010.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "119,28,118,29",
                "118,29,119,28",
                "NaN,28,119,29",
                "118,28,118,29",
                "170,20,-170,30",
                "118,-91,119,29"
            })
    void what_is_no_box_is_refused(String text) {
        assertThatThrownBy(() -> MapBox.parse(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(MAP_BOX_INVALID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"118,28,119", "118,28,119,29,30", "a,b,c,d", "''", "118;28;119;29"})
    void so_is_what_cannot_be_read_as_one(String text) {
        assertThatThrownBy(() -> MapBox.parse(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(PlatformRefusal.INVALID_PARAMETER));
    }
}
