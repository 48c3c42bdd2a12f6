package org.legalcircle.platform.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Values for examples, by the name of the property ({@code Schema.property} goes before {@code property}), and what
 * the groups of operations are about ({@code tag.Booking}).
 */
final class Wording {
    private static final String RESOURCE = "openapi/wording.properties";

    private final Properties values = new Properties();

    Wording() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(RESOURCE)) {
            values.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the group is about, or null. */
    String ofTag(String tag) {
        return values.getProperty("tag." + tag.replace(" ", "-"));
    }

    /** The value for the property, or null. */
    String of(String schema, String property) {
        return values.getProperty(schema + "." + property, values.getProperty(property));
    }
}
