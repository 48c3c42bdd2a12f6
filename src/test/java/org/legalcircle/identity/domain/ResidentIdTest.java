package org.legalcircle.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.error.Refused;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest(name = "{0}: born {1}, female {2}, shown as {3}")
    @CsvSource({
        "11010519491231002X, 1949-12-31, 110105********002X",
        "330881189001010017, 1890-01-01, 330881********0017",
        "330881189602290034, 1896-02-29, 330881********0034",
    })
    void a_valid_number_tells_birth_and_hides_the_rest(String number, LocalDate birth, String masked) {
        var id = ResidentId.parse(number, TODAY);

        assertThat(id.number()).isEqualTo(number);
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.masked()).isEqualTo(masked);
        assertThat(id).hasToString(masked);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"11010519491231002x", " 11010519491231002X ", "\t11010519491231002x\n"})
    void a_small_x_and_blanks_around_are_forgiven(String typed) {
        assertThat(ResidentId.parse(typed, TODAY).number()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest(name = "[{0}]")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "33088118910229002X",
                "330881189001010018",
                "33088118900101001",
                "3308811890010100170",
                "33088190010100",
                "330881900101001",
                "X30881189001010017",
                "33088118900101001x",
                "330881 189001010017",
                "３３０８８１１８９００１０１００１７",
                "٣٣٠٨٨١١٨٩٠٠١٠١٠٠١٧",
                "330881189001010017\0",
            })
    void a_number_that_cannot_be_is_refused(String typed) {
        refuses(typed, TODAY);
    }

    @Test
    void a_birth_after_today_is_refused_and_a_birth_today_is_not() {
        var born = ResidentId.parse("330881189001010017", TODAY).birthDate();

        refuses("330881189001010017", born.minusDays(1));
        assertThat(ResidentId.parse("330881189001010017", born).birthDate()).isEqualTo(born);
    }

    @ParameterizedTest(name = "area {0}")
    @ValueSource(strings = {"330823", "810000", "820000", "830000", "912345"})
    void areas_no_longer_in_use_and_of_permits_are_accepted(String area) {
        assertThat(ResidentId.parse(checked(area + "19600229001"), TODAY).birthDate())
                .isEqualTo("1960-02-29");
    }

    @Property
    void every_number_made_by_the_standard_is_accepted(
            @ForAll @IntRange(min = 110000, max = 999999) int area,
            @ForAll @IntRange(max = 60_000) int daysAgo,
            @ForAll @IntRange(max = 999) int sequence) {
        var birth = TODAY.minusDays(daysAgo);
        var id = ResidentId.parse(numbered(area, birth, sequence), TODAY);

        assertThat(id.birthDate()).isEqualTo(birth);
    }

    @Property
    void a_single_wrong_character_is_always_noticed(
            @ForAll @IntRange(min = 110000, max = 999999) int area,
            @ForAll @IntRange(max = 60_000) int daysAgo,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 10) int instead) {
        var number = numbered(area, TODAY.minusDays(daysAgo), sequence);
        var wrong = new StringBuilder(number);
        wrong.setCharAt(place, "0123456789X".charAt(instead));
        Assume.that(!number.contentEquals(wrong));

        refuses(wrong.toString(), LocalDate.MAX);
    }

    private static String numbered(int area, LocalDate birth, int sequence) {
        return checked(area + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence));
    }

    /** The check character by ISO 7064 MOD 11-2, digit after digit: another way than the table of weights. */
    private static String checked(String digits) {
        var rest = 0;
        for (var digit : digits.toCharArray()) {
            rest = (rest + Character.getNumericValue(digit)) * 2 % 11;
        }
        var check = (12 - rest) % 11;
        return digits + (check == 10 ? "X" : String.valueOf(check));
    }

    private static void refuses(String typed, LocalDate today) {
        assertThatThrownBy(() -> ResidentId.parse(typed, today)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(IdentityRefusal.RESIDENT_ID_INVALID);
            assertThat(refused.facts()).isEmpty();
        });
    }
}
