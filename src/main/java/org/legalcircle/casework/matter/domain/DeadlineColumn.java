package org.legalcircle.casework.matter.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.legalcircle.casework.matter.Deadline;

/** Keeps a {@link Deadline} as JSON in one column. */
@Immutable
@Converter(autoApply = true)
public class DeadlineColumn implements AttributeConverter<Deadline, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(Deadline value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Deadline convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, Deadline.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deadline that cannot be read", e);
        }
    }
}
