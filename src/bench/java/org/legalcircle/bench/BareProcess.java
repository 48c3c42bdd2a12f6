package org.legalcircle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.legalcircle.platform.database.DatabaseAddress;

/** The {@link BareProgram} in a process of its own. */
final class BareProcess implements AutoCloseable {
    private final int port = Service.freePort();
    private final int forgetfulPort = Service.freePort();
    private final Process process;

    BareProcess(Path folder, DatabaseAddress database, String publishedKeys, boolean heard) {
        var log = folder.resolve("bare.log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareProgram.class.getName(),
                        "" + port,
                        "" + forgetfulPort,
                        database.reactiveUrl(),
                        database.user(),
                        onlyKey(publishedKeys),
                        "" + heard)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        try {
            process = builder.start();
            while (!Files.readString(log).contains("ready")) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The bare program does not start:\n" + Files.readString(log));
                }
                Service.pause(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String onlyKey(String published) {
        try {
            return new JsonWebKeySet(published)
                    .getJsonWebKeys()
                    .get(0)
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where tokens are remembered. */
    int port() {
        return port;
    }

    /** Where each token is verified anew. */
    int forgetfulPort() {
        return forgetfulPort;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
