package org.legalcircle.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"13800001234, 138****1234", "1380000123, ********", "'', ********"})
    void a_mobile_number_keeps_three_and_four_digits(String number, String shown) {
        assertThat(Masked.mobile(number)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "330881189001010017, 330881********0017",
        "11010519491231002X, 110105********002X",
        "33088118900101001, ********",
        "'', ********",
    })
    void a_resident_id_keeps_its_ends(String number, String shown) {
        assertThat(Masked.residentId(number)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "王小明, 王*",
        "王明, 王*",
        "欧阳小明, 欧*",
        "王, *",
        "'', *",
        "'  ', *",
        "' 王明 ', 王*",
        "Anna, A*",
        "𠮷田, 𠮷*",
        "𠮷, *"
    })
    void a_name_keeps_its_first_character(String name, String shown) {
        assertThat(Masked.name(name)).isEqualTo(shown);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Masked.mobile(null)).isNull();
        assertThat(Masked.name(null)).isNull();
        assertThat(Masked.residentId(null)).isNull();
    }
}
