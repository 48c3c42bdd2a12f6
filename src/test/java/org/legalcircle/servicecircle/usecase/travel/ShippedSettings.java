package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.legalcircle.servicecircle.TravelSettings;

/** Settings as they are shipped, but for a few. */
final class ShippedSettings {
    private ShippedSettings() {}

    static TravelSettings with(Map<String, String> changes) {
        var settings = new HashMap<>(shipped());
        settings.putAll(changes);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(TravelSettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 1000))
                .build()
                .getConfigMapping(TravelSettings.class);
    }

    private static Map<String, String> shipped() {
        var all = new Properties();
        try (var file = ShippedSettings.class.getResourceAsStream("/application.properties")) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var travel = new HashMap<String, String>();
        all.stringPropertyNames().stream()
                .filter(name -> name.startsWith("legalcircle.travel."))
                .forEach(name -> travel.put(name, all.getProperty(name)));
        return travel;
    }
}
