package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.legalcircle.platform.time.Reach;

/**
 * JSON in columns of the database. What was taken once stays readable: dates count that callers may no longer speak of,
 * see {@link Reach}.
 */
@Singleton
public class StoredJson {
    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        var module = new SimpleModule("legal-circle-stored");
        StrictJson.writtenAs(module, LocalDate.class, LocalDate::parse);
        this.json = json.copy().registerModule(module);
    }

    /**
     * What stands in the column.
     *
     * @throws IllegalStateException if it is nothing of that type
     */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is no " + type.getSimpleName(), e);
        }
    }

    /** The text for the column. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot be stored: " + value.getClass().getSimpleName(), e);
        }
    }
}
