package org.legalcircle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read before the service starts is what the service reads afterwards. */
class StartSettingsTest {
    private static final String NAME = "legalcircle.keys.directory";

    @TempDir
    Path here;

    @Test
    void a_system_property_comes_before_the_environment_and_that_before_a_file() throws IOException {
        write("config/application.properties", "of-file");
        var variable = Map.of("LEGALCIRCLE_KEYS_DIRECTORY", "of-environment");

        assertThat(with(Map.of(NAME, "of-property"), variable)).isEqualTo("of-property");
        assertThat(with(Map.of(), variable)).isEqualTo("of-environment");
        assertThat(with(Map.of(), Map.of())).isEqualTo("of-file");
    }

    @Test
    void a_file_may_stand_elsewhere() throws IOException {
        var file = write("elsewhere.properties", "of-file");

        assertThat(with(Map.of(), Map.of("QUARKUS_CONFIG_LOCATIONS", "absent.properties, " + file)))
                .isEqualTo("of-file");
        assertThat(with(Map.of("quarkus.config.locations", file.toUri().toString()), Map.of()))
                .isEqualTo("of-file");
    }

    @Test
    void a_file_that_is_named_counts_more_than_the_one_that_is_found() throws IOException {
        write("config/application.properties", "of-found");
        var named = write("elsewhere.properties", "of-named");

        assertThat(with(Map.of(), Map.of("QUARKUS_CONFIG_LOCATIONS", named.toString())))
                .isEqualTo("of-named");
    }

    @Test
    void the_data_folder_has_a_name_of_its_own_and_one_in_the_environment() {
        var both = Map.of("legalcircle.data", "one", "LEGALCIRCLE_DATA", "other");

        assertThat(new StartSettings(both, Map.of(), here).dataFolder()).isEqualTo(Path.of("one"));
        assertThat(new StartSettings(Map.of(), Map.of("LEGALCIRCLE_DATA", "other"), here).dataFolder())
                .isEqualTo(Path.of("other"));
        assertThat(new StartSettings(Map.of(), Map.of(), here).dataFolder()).isEqualTo(Path.of("data"));
    }

    @Test
    void what_is_nowhere_or_empty_is_absent() {
        assertThat(with(Map.of(NAME, ""), Map.of())).isEqualTo("absent");
    }

    private String with(Map<String, String> properties, Map<String, String> environment) {
        return new StartSettings(properties, environment, here).of(NAME, "absent");
    }

    private Path write(String name, String value) throws IOException {
        var file = here.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, NAME + "=" + value + "\n");
    }
}
