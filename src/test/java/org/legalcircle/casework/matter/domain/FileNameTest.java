package org.legalcircle.casework.matter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.error.Refused;

class FileNameTest {
    private static final List<String> PDF = List.of("pdf");

    @ParameterizedTest
    @CsvSource({
        "证据.pdf, 证据.pdf",
        "A.PDF, A.PDF",
        "invoice.exe, invoice.exe.pdf",
        "' . a   b.pdf ', a b.pdf",
        "'a\u202Efdp.exe', afdp.exe.pdf",
        "'a\rb\n.pdf', ab.pdf"
    })
    void a_name_is_cleaned_and_ends_as_its_type_does(String told, String kept) {
        assertThat(FileName.of(told, PDF).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "..", "../a.pdf", "C:\\a.pdf", "/etc/passwd", "a\0.pdf", "\u202E"})
    void what_is_a_path_or_no_name_is_refused(String told) {
        assertThatThrownBy(() -> FileName.of(told, PDF)).isInstanceOf(Refused.class);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.of("证".repeat(500) + ".pdf", PDF).text()).isEqualTo("证".repeat(116) + ".pdf");
        assertThat(FileName.of("\uD840\uDC00".repeat(500), PDF).text()).endsWith("\uD840\uDC00.pdf");
    }
}
