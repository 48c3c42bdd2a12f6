package org.legalcircle.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legalcircle.platform.database.CannotStart;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.database.KeysInUse;
import org.legalcircle.platform.security.KeySettings;
import org.legalcircle.support.People;

/** What is asked before a start: do these keys and this database belong together? */
@QuarkusTest
class KeysOfADatabaseTest {
    @Inject
    Pool pool;

    @Inject
    RecordingKeys recording;

    @Inject
    KeySettings settings;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    URI url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @TempDir
    Path empty;

    @Test
    void the_keys_of_a_running_service_are_recorded() {
        People.run(recording::record);

        assertThat(KeysInUse.of(address()).ids()).hasSizeGreaterThanOrEqualTo(2);
        KeysAtHand.require(settings.directory(), KeysInUse.of(address()));
    }

    @Test
    void an_empty_folder_stops_the_start_and_stays_empty() {
        People.run(recording::record);

        assertRefused(empty.resolve("keys"));
        assertThat(empty.resolve("keys")).doesNotExist();
    }

    @Test
    void keys_of_another_service_stop_the_start() throws Exception {
        People.run(recording::record);
        Files.write(empty.resolve("field-0001.key"), FieldKey.generate());
        Files.write(empty.resolve("index-0001.key"), FieldKey.generate());

        assertRefused(empty);
    }

    @Test
    void a_folder_that_lacks_one_of_several_keys_stops_the_start() throws Exception {
        for (var file :
                Files.list(settings.directory()).filter(Files::isRegularFile).toList()) {
            Files.copy(file, empty.resolve(file.getFileName()));
        }
        KeysAtHand.require(empty, KeysInUse.of(address()));

        Files.delete(empty.resolve("index-0001.key"));

        assertRefused(empty);
    }

    @Test
    void a_database_from_before_keys_were_recorded_is_not_begun_anew_either() {
        assertThatThrownBy(() -> KeysAtHand.require(empty, new KeysInUse(Set.of(), true)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LEGALCIRCLE_KEYS");
    }

    @Test
    void a_new_database_begins_with_an_empty_folder() {
        KeysAtHand.require(empty, new KeysInUse(Set.of(), false));
    }

    private void assertRefused(Path folder) {
        assertThatThrownBy(() -> KeysAtHand.require(folder, KeysInUse.of(address())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(folder.toString())
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }

    private DatabaseAddress address() {
        return new DatabaseAddress(url.getHost(), url.getPort(), url.getPath().substring(1), user, password);
    }
}
