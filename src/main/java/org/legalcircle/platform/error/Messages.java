package org.legalcircle.platform.error;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Texts for people, from {@code messages/<bundle>.properties} (zh-CN) and {@code messages/<bundle>_en.properties}. */
public final class Messages {
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The text of {@code key} in the language of {@code locale}: English for English, otherwise Chinese.
     *
     * @param facts values for the names that stand in braces in the text
     * @throws IllegalArgumentException if the bundle has no such text
     */
    public static String text(Locale locale, String bundle, String key, Map<String, ?> facts) {
        var text = bundle(locale, bundle).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + bundle + "/" + key);
        }
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return text;
    }

    private static Properties bundle(Locale locale, String bundle) {
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return BUNDLES.computeIfAbsent("messages/" + bundle + (english ? "_en" : "") + ".properties", Messages::load);
    }

    private static Properties load(String resource) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no message bundle " + resource);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
