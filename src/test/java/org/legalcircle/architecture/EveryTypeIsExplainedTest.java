package org.legalcircle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryTypeIsExplainedTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public .*\\b(class|record|enum|interface|@interface) \\w+", Pattern.MULTILINE);
    private static final Pattern EXPLAINED = Pattern.compile("\\*/\\s*(@(.|\\n)*)?$");

    @Test
    void every_public_type_says_what_it_is() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> !isExplained(read(file))))
                    .isEmpty();
        }
    }

    @Test
    void what_is_not_explained_is_found() {
        assertThat(Stream.of(
                                "package a;\n\npublic class A {}",
                                "package a;\n/* no. */\n@B\npublic record A() {}",
                                "/** Yes, but of the package. */\npackage a;\nimport b;\n@B(c = 1)\npublic enum A {}")
                        .map(EveryTypeIsExplainedTest::isExplained))
                .containsExactly(false, false, false);
        assertThat(isExplained("package a;\n\n/** Yes. */\n@B(\n    c = 1)\npublic final class A {}"))
                .isTrue();
    }

    private static boolean isExplained(String source) {
        var type = PUBLIC_TYPE.matcher(source);
        if (!type.find()) {
            return true;
        }
        var before = source.substring(0, type.start());
        var own = before.substring(Math.max(before.lastIndexOf("\nimport "), before.lastIndexOf("package ")) + 1);
        var comment = own.lastIndexOf("/**");
        return comment >= 0
                && List.of(own.substring(comment)).stream()
                        .anyMatch(text -> EXPLAINED.matcher(text).find());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
