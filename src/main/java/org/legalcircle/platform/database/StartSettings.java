package org.legalcircle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The few settings that are needed before the service starts and reads its own. They stand where the service looks for
 * them too, and count in the same order: system properties, the environment, the files of properties that
 * {@code QUARKUS_CONFIG_LOCATIONS} names, and {@code config/application.properties}. A value is taken as it is written.
 */
public final class StartSettings {
    private final Map<?, ?> properties;
    private final Map<String, String> environment;
    private final Path workingDirectory;

    StartSettings(Map<?, ?> properties, Map<String, String> environment, Path workingDirectory) {
        this.properties = properties;
        this.environment = environment;
        this.workingDirectory = workingDirectory;
    }

    /** Those of this process. */
    public static StartSettings ofThisProcess() {
        return new StartSettings(System.getProperties(), System.getenv(), Path.of(""));
    }

    /**
     * The setting, or {@code otherwise} where it is absent or empty.
     *
     * @throws CannotStart if a file of settings cannot be read
     */
    public String of(String name, String otherwise) {
        return Stream.concat(direct(name), files().map(file -> file.getProperty(name)))
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    /** The folder of the embedded database and, unless they are told to be elsewhere, of the keys. */
    public Path dataFolder() {
        return Path.of(of("legalcircle.data", of("LEGALCIRCLE_DATA", "data")));
    }

    private Stream<String> direct(String name) {
        var asVariable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Stream.of(properties.get(name), environment.get(name), environment.get(asVariable))
                .filter(Objects::nonNull)
                .map(String::valueOf);
    }

    private Stream<Properties> files() {
        var named = Stream.of("quarkus.config.locations", "smallrye.config.locations")
                .flatMap(this::direct)
                .flatMap(locations -> Arrays.stream(locations.split(",")))
                .map(String::strip);
        return Stream.concat(named, Stream.of("config/application.properties"))
                .map(place -> workingDirectory.resolve(place.replaceFirst("^file:(//)?", "")))
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().endsWith(".properties"))
                .map(StartSettings::read);
    }

    private static Properties read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            var read = new Properties();
            read.load(text);
            return read;
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new CannotStart("The file of settings " + file + " cannot be read.");
        }
    }
}
