package org.legalcircle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL of the service. It is open before the service starts, and closed after the service has stopped. */
public interface Database extends AutoCloseable {
    /** Where it answers. */
    DatabaseAddress address();

    /** Lets go of it; an embedded server is stopped cleanly. Closing twice does no harm. */
    @Override
    void close();

    /**
     * The database the settings name: the one at {@code LEGALCIRCLE_DB_URL}, or else the embedded one in the folder
     * {@code LEGALCIRCLE_DATA}.
     *
     * @throws CannotStart when there is no usable one
     */
    static Database open() {
        var url = setting("LEGALCIRCLE_DB_URL", "");
        if (!url.isBlank()) {
            return ExternalDatabase.at(
                    url.strip(), setting("LEGALCIRCLE_DB_CA_FILE", ""), setting("LEGALCIRCLE_DB_USER", ""), password());
        }
        if (System.getProperty("org.graalvm.nativeimage.imagecode") != null) {
            throw new CannotStart("This build carries no PostgreSQL: set LEGALCIRCLE_DB_URL, LEGALCIRCLE_DB_USER"
                    + " and LEGALCIRCLE_DB_PASSWORD.");
        }
        System.setProperty("legalcircle.database.embedded", "true");
        return embedded(StartSettings.ofThisProcess().dataFolder());
    }

    private static Database embedded(Path data) {
        // A native build follows every class name it can work out; this one it cannot, so it leaves the server out.
        var opener = System.getProperty("legalcircle.embedded-database", EMBEDDED);
        try {
            return (Database)
                    Class.forName(opener).getMethod("open", Path.class).invoke(null, data);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof CannotStart refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The class that opens the embedded server; a name, so that nothing links to it. */
    String EMBEDDED = "org.legalcircle.platform.database.EmbeddedDatabase";

    /** The first line of the file {@code LEGALCIRCLE_DB_PASSWORD_FILE}, or else {@code LEGALCIRCLE_DB_PASSWORD}. */
    private static String password() {
        var file = setting("LEGALCIRCLE_DB_PASSWORD_FILE", "");
        if (file.isEmpty()) {
            return setting("LEGALCIRCLE_DB_PASSWORD", "");
        }
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CannotStart("LEGALCIRCLE_DB_PASSWORD_FILE names " + file + ", which cannot be read.");
        }
    }

    private static String setting(String name, String otherwise) {
        return StartSettings.ofThisProcess().of(name, otherwise);
    }
}
