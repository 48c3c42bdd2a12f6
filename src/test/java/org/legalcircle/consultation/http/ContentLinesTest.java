package org.legalcircle.consultation.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
    @Test
    void a_line_of_75_octets_stays_whole_and_one_more_is_folded() {
        assertThat(ContentLines.fold("a".repeat(75) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n");
        assertThat(ContentLines.fold("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
    }

    @Test
    void a_chinese_character_counts_for_three_octets_and_is_never_cut() {
        assertThat(ContentLines.fold("法".repeat(26) + "\r\n")).isEqualTo("法".repeat(25) + "\r\n 法\r\n");
    }

    @Test
    void a_character_outside_the_basic_plane_is_never_cut() {
        assertThat(ContentLines.fold("a".repeat(73) + "𠮷\r\n")).isEqualTo("a".repeat(73) + "\r\n 𠮷\r\n");
    }

    @Property
    void folded_lines_are_short_and_unfold_to_what_they_were(@ForAll @StringLength(min = 1, max = 400) String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "_");

        var folded = ContentLines.fold(line + "\r\n");

        assertThat(folded.split("\r\n", -1))
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }
}
