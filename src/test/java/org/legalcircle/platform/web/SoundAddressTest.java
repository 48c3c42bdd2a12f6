package org.legalcircle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/advisers?topic=LABOUR&organisation=",
                "/%E6%B1%9F%E5%B1%B1",
                "/%F0%9F%99%82?x=%20%2F%3F",
                "/a;b=c?d#e"
            })
    void text_is_taken(String target) {
        assertThat(SoundAddress.is(target)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/%00",
                "/a?b=%00",
                "/%",
                "/%4",
                "/%zz",
                "/%+1",
                "/%ff",
                "/%C0%AF",
                "/%C0%80",
                "/%E6%B1",
                "/%ED%A0%80",
                "/%ED%B0%80?x=1",
                "/%F4%90%80%80",
                "/é",
                "/江山",
                "/a b",
                "/a\tb",
                "/\u007f"
            })
    void what_is_no_text_is_refused(String target) {
        assertThat(SoundAddress.is(target)).isFalse();
    }
}
