package org.legalcircle.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.error.Refused;

class MobileNumberTest {
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "13800001234",
                "+8613800001234",
                "008613800001234",
                "+86 138 0000 1234",
                "0086-138-0000-1234",
                " 138-0000-1234 ",
                "138\u00A00000\u30001234",
            })
    void one_number_is_typed_in_many_ways(String typed) {
        assertThat(MobileNumber.parse(typed)).isEqualTo(new MobileNumber("13800001234"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"13000000000", "14000000000", "15000000000", "16000000000", "17000000000", "19999999999"})
    void every_segment_from_13_to_19_is_accepted(String typed) {
        assertThat(MobileNumber.parse(typed).number()).isEqualTo(typed);
    }

    @ParameterizedTest(name = "[{0}]")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "12000000000",
                "1380000123",
                "138000012345",
                "23800001234",
                "8613800001234",
                "+8513800001234",
                "+86+8613800001234",
                "1380000123a",
                "１３８００００１２３４",
                "13800001234;13900001234",
                "0570-4022222",
                "138                                        00001234",
            })
    void what_is_no_mainland_mobile_number_is_refused(String typed) {
        assertThatThrownBy(() -> MobileNumber.parse(typed)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(IdentityRefusal.MOBILE_NUMBER_INVALID);
            assertThat(refused.facts()).isEmpty();
        });
    }

    @Test
    void only_its_ends_are_shown() {
        var number = MobileNumber.parse("13800001234");

        assertThat(number.masked()).isEqualTo("138****1234");
        assertThat(number).hasToString("138****1234");
    }
}
