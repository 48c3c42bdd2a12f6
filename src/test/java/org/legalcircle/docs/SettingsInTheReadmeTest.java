package org.legalcircle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An operator finds every environment variable in the README, and none that does nothing. */
class SettingsInTheReadmeTest {
    private static final Pattern VARIABLE = Pattern.compile("LEGALCIRCLE_[A-Z_]*[A-Z]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `LEGALCIRCLE_.*$");

    @Test
    void the_table_names_what_the_code_reads() throws IOException {
        assertThat(inTheTable()).isEqualTo(readByTheCode());
    }

    @Test
    void deployments_set_nothing_else() throws IOException {
        assertThat(readByTheCode())
                .containsAll(namedBelow("src/main/docker"))
                .containsAll(namedBelow("src/main/kubernetes"));
    }

    private static Set<String> inTheTable() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(row -> row.split("(?<!\\\\)\\|")[1])
                .flatMap(SettingsInTheReadmeTest::variables)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> readByTheCode() throws IOException {
        var read = namedBelow("src/main/java");
        read.addAll(namedBelow("src/main/resources"));
        return read;
    }

    private static Set<String> namedBelow(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(SettingsInTheReadmeTest::text)
                    .flatMap(SettingsInTheReadmeTest::variables)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(MatchResult::group);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
