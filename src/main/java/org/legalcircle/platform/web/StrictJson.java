package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.platform.time.Zone;

/**
 * JSON as the interface promises it: nothing unknown, nothing doubled, no type taken for another, no text that a
 * database cannot hold; instants with the offset of the product's zone.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    /** Last, so that no module puts its own way of writing an instant before ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // A factory that exists already takes this setting in no other way.
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.getFactory().disable(JsonFactory.Feature.CHARSET_DETECTION);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        var module = new SimpleModule("legal-circle")
                .addDeserializer(String.class, new TextReading())
                .addSerializer(Instant.class, new InstantWriting());
        writtenAs(module, UUID.class, ParameterReading::id);
        writtenAs(module, Instant.class, ParameterReading::instant);
        writtenAs(module, OffsetDateTime.class, ParameterReading::time);
        writtenAs(module, LocalDate.class, ParameterReading::date);
        writtenAs(module, LocalTime.class, LocalTime::parse);
        writtenAs(module, Duration.class, Duration::parse);
        mapper.registerModule(module);
    }

    /** Without this, numbers would do for times, and an empty text for an identifier that is absent. */
    static <T> void writtenAs(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addDeserializer(type, new ValueReading<>(type, reader));
    }

    /** Trims, and refuses what PostgreSQL or UTF-8 cannot hold. */
    private static final class TextReading extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        TextReading() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            if (!SoundText.is(text)) {
                context.reportInputMismatch(String.class, "text holds a character that is none");
            }
            return text.strip();
        }
    }

    private static final class ValueReading<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        ValueReading(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getText().strip();
            var value = read(text);
            if (value == null) {
                throw context.weirdStringException(text, handledType(), "text that is no such value");
            }
            return value;
        }

        private T read(String text) {
            try {
                return reader.apply(text);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    private static final class InstantWriting extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriting() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Zone.text(value));
        }
    }
}
