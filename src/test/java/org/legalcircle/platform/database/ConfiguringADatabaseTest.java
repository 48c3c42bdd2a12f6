package org.legalcircle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConfiguringADatabaseTest {
    private static final String WRONG = "wrong-and-secret";

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void a_right_setting_is_taken_in_both_ways_of_writing() {
        assertThat(open(url, user, password).address().reactiveUrl()).isEqualTo(url);
        assertThat(open("jdbc:" + url, user, password).address().jdbcUrl()).isEqualTo("jdbc:" + url);
        assertThat(open(url + "?sslmode=disable", user, password).address().jdbcUrl())
                .isEqualTo("jdbc:" + url + "?sslmode=disable");
    }

    @Test
    void a_wrong_password_is_told_apart_and_not_repeated() {
        assertRefused(url, user, WRONG)
                .hasMessageContainingAll("refuses the sign-in of " + user, "LEGALCIRCLE_DB_PASSWORD")
                .hasMessageNotContaining(WRONG);
    }

    @Test
    void an_unknown_database_is_named() {
        assertRefused(url + "_missing", user, password).hasMessageContaining("no database called legalcircle_missing");
    }

    @Test
    void nobody_listening_is_told() throws IOException {
        assertRefused("postgresql://127.0.0.1:" + closedPort() + "/legalcircle", user, password)
                .hasMessageContaining("does not answer");
    }

    @Test
    void an_unknown_host_is_told() {
        assertRefused("postgresql://nowhere.invalid/legalcircle", user, password)
                .hasMessageContaining("no host called nowhere.invalid");
    }

    @Test
    void a_missing_user_is_told() {
        assertRefused(url, "", password).hasMessageContaining("LEGALCIRCLE_DB_USER is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "mysql://localhost/legalcircle",
                "postgresql://localhost",
                "postgresql://localhost/one/two",
                "postgresql://one,two/legalcircle",
                "postgresql://me:wrong-and-secret@localhost/legalcircle",
                "postgresql://localhost/legalcircle?password=wrong-and-secret"
            })
    void a_url_that_is_not_understood_is_not_repeated(String malformed) {
        assertRefused(malformed, user, password)
                .hasMessageContaining("LEGALCIRCLE_DB_URL is not understood")
                .hasMessageNotContaining(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void a_server_is_verified_by_an_authority_and_not_without(String mode) throws IOException {
        assertRefused(url + "?sslmode=" + mode, user, password)
                .hasMessageContainingAll("sslmode=" + mode, "LEGALCIRCLE_DB_CA_FILE");
        assertThatThrownBy(() -> new Encryption(mode, "/no/such/file"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LEGALCIRCLE_DB_CA_FILE names /no/such/file, which cannot be read.");

        var authority = Files.createTempFile(Path.of("target").toAbsolutePath(), "authority", ".pem");
        var verified = new Encryption(mode, authority.toString());

        assertThat(verified.jdbcQuery()).startsWith("?sslmode=" + mode + "&sslrootcert=");
        assertThat(verified.reactiveQuery()).isEqualTo("?sslmode=" + mode);
        assertThat(verified.reactiveSettings())
                .containsEntry("quarkus.datasource.reactive.trust-all", "false")
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem.certs", authority.toString())
                .containsEntry(
                        "quarkus.datasource.reactive.hostname-verification-algorithm",
                        mode.equals("verify-full") ? "HTTPS" : "NONE");
    }

    @Test
    void a_mode_that_verifies_nothing_takes_any_certificate_in_both_clients() {
        assertThat(new Encryption("require", "").reactiveSettings())
                .containsOnly(Map.entry("quarkus.datasource.reactive.trust-all", "true"));
    }

    @Test
    void a_mode_there_is_not_is_told() {
        assertRefused(url + "?sslmode=verify-all", user, password).hasMessageContaining("sslmode there is not");
    }

    @Test
    void a_user_without_the_right_to_create_is_told() {
        execute("revoke create on schema public from pg_database_owner");
        try {
            assertRefused(url, user, password).hasMessageContaining("may not create schemas and tables");
        } finally {
            execute("grant create on schema public to pg_database_owner");
        }
    }

    @Test
    void an_old_server_is_refused_and_a_new_one_is_not() {
        var address = new DatabaseAddress("db", 5432, "legalcircle", user, password);

        ExternalDatabase.requireVersion(address, 16);
        assertThatThrownBy(() -> ExternalDatabase.requireVersion(address, 15))
                .hasMessage("The database at db:5432/legalcircle is PostgreSQL 15: 16 or newer is needed.");
    }

    @Test
    void an_address_never_tells_its_password() {
        assertThat(new DatabaseAddress("db", 1, "legalcircle", user, WRONG).toString())
                .doesNotContain(WRONG);
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String url, String user, String password) {
        return assertThatThrownBy(() -> open(url, user, password)).isInstanceOf(CannotStart.class);
    }

    private static Database open(String url, String user, String password) {
        return ExternalDatabase.at(url, "", user, password, Duration.ZERO);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
