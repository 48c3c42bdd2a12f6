package org.legalcircle.demo.usecase;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads the files of the demonstration. */
@Singleton
class ReadingTheExample {
    private static final TypeReference<Map<String, JsonNode>> RULES = new TypeReference<>() {};

    private final ObjectMapper json;

    ReadingTheExample(ObjectMapper json) {
        this.json = json;
    }

    Example read() {
        return new Example(
                read("organisations", new TypeReference<>() {}),
                read("people", new TypeReference<>() {}),
                read("opening-rules", RULES),
                read("service-points", new TypeReference<>() {}));
    }

    private <T> T read(String name, TypeReference<T> type) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/" + name + ".json")) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
