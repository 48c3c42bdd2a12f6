package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.support.PostgresProcess;
import org.legalcircle.support.ServiceProcess;

/** What passes the check before the start has to work for the calls after it, which another client makes. */
class EncryptedDatabaseIT {
    private static final char[] PASSWORD = "only-of-this-test".toCharArray();
    private static final ServiceProcess OWNER = ServiceProcess.shared();

    @BeforeAll
    static void the_server_gets_a_certificate() throws Exception {
        certify("server");
        certify("stranger");
        var server = "jdbc:postgresql://127.0.0.1:" + OWNER.postgres().port() + "/postgres";
        try (var connection = DriverManager.getConnection(
                        server, "postgres", OWNER.postgres().password());
                var statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + file("server", "crt") + "'");
            statement.execute("alter system set ssl_key_file = '" + file("server", "key") + "'");
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, require", "localhost, verify-full"})
    void a_service_works_over_an_encrypted_way(String host, String mode) throws SQLException {
        try (var service = at(host, mode, "server")) {
            service.start().awaitReady();

            assertThat(OWNER.postgres()
                            .value("select count(*) > 0 from pg_stat_ssl join pg_stat_activity using (pid)"
                                    + " where ssl and application_name = 'legal-circle'"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, verify-full, server", "localhost, verify-full, stranger", "127.0.0.1, verify-ca, stranger"})
    void a_server_that_is_not_the_one_meant_stops_the_start(String host, String mode, String authority) {
        try (var service = at(host, mode, authority)) {
            service.start();

            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.errors().lines()).singleElement().asString().contains("does not answer");
        }
    }

    @Test
    void verifying_without_an_authority_stops_the_start() {
        try (var service = at("localhost", "verify-full", "server").with("LEGALCIRCLE_DB_CA_FILE", "")) {
            service.start();

            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.errors().lines()).singleElement().asString().contains("LEGALCIRCLE_DB_CA_FILE");
        }
    }

    private static ServiceProcess at(String host, String mode, String authority) {
        var place = host + ":" + OWNER.postgres().port() + "/" + PostgresProcess.USER;
        return OWNER.anotherOnSameDatabase()
                .with("LEGALCIRCLE_DB_URL", "postgresql://" + place + "?sslmode=" + mode)
                .with("LEGALCIRCLE_DB_CA_FILE", file(authority, "crt").toString());
    }

    private static Path file(String name, String ending) {
        return OWNER.data().resolve(name + "." + ending).toAbsolutePath();
    }

    /** A certificate for localhost that is its own authority. */
    private static void certify(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var store = file(name, "p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-ext",
                        "bc:c=ca:true",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        write(file(name, "crt"), "CERTIFICATE", keys.getCertificate(name).getEncoded());
        write(file(name, "key"), "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    }

    private static void write(Path file, String label, byte[] content) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
