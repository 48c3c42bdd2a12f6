package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.ServiceProcess;

class WrongDatabaseSettingIT {
    private static final String SECRET = "a-secret-nobody-may-see";

    private final ServiceProcess service = ServiceProcess.onNewFolder()
            .with("LEGALCIRCLE_DB_USER", "somebody")
            .with("LEGALCIRCLE_DB_PASSWORD", SECRET);

    @AfterEach
    void end() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://localhost/legalcircle",
                "postgresql://localhost",
                "postgresql://me:" + SECRET + "@localhost/legalcircle",
                "not a url " + SECRET
            })
    void a_url_that_is_not_understood_stops_the_start(String url) {
        service.with("LEGALCIRCLE_DB_URL", url).start();

        assertStopsWithLineAbout("LEGALCIRCLE_DB_URL is not understood");
    }

    @Test
    void a_server_that_does_not_answer_stops_the_start() {
        service.with("LEGALCIRCLE_DB_URL", "postgresql://127.0.0.1:1/legalcircle")
                .start();

        assertStopsWithLineAbout("127.0.0.1:1/legalcircle does not answer");
    }

    @Test
    void a_password_file_that_cannot_be_read_stops_the_start() {
        service.with("LEGALCIRCLE_DB_URL", "postgresql://127.0.0.1:1/legalcircle")
                .with("LEGALCIRCLE_DB_PASSWORD_FILE", "/no/such/file")
                .start();

        assertStopsWithLineAbout("LEGALCIRCLE_DB_PASSWORD_FILE names /no/such/file");
    }

    private void assertStopsWithLineAbout(String fact) {
        assertThat(service.awaitEnd()).isEqualTo(1);
        assertThat(service.errors().lines()).singleElement().asString().contains(fact);
        assertThat(service.errors() + service.log()).doesNotContain(SECRET);
        assertThat(service.data()).doesNotExist();
    }
}
