package org.legalcircle.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.ServiceProcess;

class StartingAndStoppingIT {
    private static final ServiceProcess SERVICE = ServiceProcess.shared();

    @Test
    void stopping_ends_postgresql_too_and_the_next_start_finds_what_was_kept() throws SQLException {
        var postgres = SERVICE.postgres().process();
        SERVICE.postgres().execute("create table if not exists kept as select 1 as line");

        SERVICE.stop();

        assertThat(postgres.isAlive()).isFalse();
        assertThat(SERVICE.data().resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(SERVICE.postgres().log()).endsWith("database system is shut down\n");
        assertThat(SERVICE.errors()).isEmpty();

        SERVICE.start().awaitReady();
        SERVICE.postgres().execute("insert into kept values (2)");
    }

    @Test
    void secrets_stay_in_files_that_only_the_owner_reads() throws IOException {
        var written = SERVICE.log() + SERVICE.errors() + SERVICE.postgres().log();

        assertThat(secrets()).isNotEmpty().allSatisfy(secret -> {
            assertThat(Files.getPosixFilePermissions(secret)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(read(secret).lines()).noneMatch(written::contains);
        });
    }

    @Test
    void the_embedded_database_is_durable_and_only_answers_this_machine() throws SQLException {
        assertThat(SERVICE.postgres()
                        .value("select string_agg(setting, ' ' order by name) from pg_settings where name in"
                                + " ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses')"))
                .isEqualTo("on on 127.0.0.1 on");
        assertThat(SERVICE.postgres().file("pg_hba.conf")).isEqualTo("host all all 127.0.0.1/32 scram-sha-256\n");
    }

    @Test
    void a_service_that_cannot_start_says_why_and_leaves_no_server_behind() {
        try (var other = ServiceProcess.onNewFolder()) {
            other.with("LEGALCIRCLE_PORT", Integer.toString(SERVICE.baseUri().getPort()))
                    .start();

            assertThat(other.awaitEnd()).isEqualTo(1);
            assertThat(other.log()).contains("Port " + SERVICE.baseUri().getPort() + " seems to be in use");
            assertThat(other.postgres().log()).endsWith("database system is shut down\n");
        }
    }

    @Test
    void an_instance_with_keys_of_its_own_does_not_touch_the_database_of_others() {
        try (var other = SERVICE.anotherOnSameDatabase()) {
            other.with("LEGALCIRCLE_KEYS", other.data().resolve("keys").toString())
                    .start();

            assertThat(other.awaitEnd()).isEqualTo(1);
            assertThat(other.errors().lines())
                    .singleElement()
                    .asString()
                    .contains("lacks keys this database was written with", "LEGALCIRCLE_KEYS");
            assertThat(other.data().resolve("keys")).doesNotExist();
        }
    }

    @Test
    void the_places_the_readme_names_answer() throws IOException {
        var named = Pattern.compile("<http://localhost:(8080|9000)(/[^>]*)>")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThanOrEqualTo(5);
        for (var place : named) {
            var base = place.group(1).equals("8080") ? SERVICE.baseUri() : SERVICE.managementUri();
            var path = place.group(2).equals("/api/v1") ? "/api/v1/organisations" : place.group(2);
            given().get(base.resolve(path)).then().statusCode(200);
        }
    }

    @Test
    void the_page_that_describes_the_interface_can_call_it_and_no_other_page() {
        var page = "http://localhost:" + SERVICE.managementUri().getPort();
        given().accept("application/json")
                .get(SERVICE.managementUri().resolve("/q/openapi"))
                .then()
                .body(
                        "servers[0].url",
                        equalTo("http://localhost:" + SERVICE.baseUri().getPort()));

        var organisations = SERVICE.baseUri().resolve("/api/v1/organisations");
        given().header("Origin", page)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options(organisations)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", page);
        given().header("Origin", page)
                .get(organisations)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", page);
        given().header("Origin", "https://elsewhere.example")
                .get(organisations)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static List<Path> secrets() throws IOException {
        try (var files = Files.walk(SERVICE.data(), 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(StartingAndStoppingIT::holdsSecret)
                    .toList();
        }
    }

    private static boolean holdsSecret(Path file) {
        return file.getFileName().toString().contains("password")
                || file.getParent().endsWith("keys");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
