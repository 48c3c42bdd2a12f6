package org.legalcircle.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Reach;

/**
 * Reads the values of query and path parameters as strictly as bodies are read. A query value that is none of its type
 * is refused as {@code INVALID_PARAMETER}; a path that names no possible thing is {@code NOT_FOUND}.
 */
@Provider
public class ParameterReading implements ParamConverterProvider {
    private static final Pattern CANONICAL_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z]{1,40}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(UUID.class, ParameterReading::id),
            Map.entry(Instant.class, ParameterReading::instant),
            Map.entry(OffsetDateTime.class, ParameterReading::time),
            Map.entry(LocalDate.class, ParameterReading::date),
            Map.entry(int.class, ParameterReading::wholeNumber),
            Map.entry(Integer.class, ParameterReading::wholeNumber),
            Map.entry(double.class, ParameterReading::number),
            Map.entry(Double.class, ParameterReading::number),
            Map.entry(boolean.class, ParameterReading::truth),
            Map.entry(Boolean.class, ParameterReading::truth));

    private final CurrentVertxRequest current;

    ParameterReading(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = type.isEnum() ? constantOf(type) : READERS.get(type);
        var ofPath = Arrays.stream(annotations).anyMatch(ParameterReading::isOfPath);
        return reader == null ? null : new Reading<>(reader, ofPath ? ParameterReading::notFound : this::invalid);
    }

    private static boolean isOfPath(Annotation annotation) {
        return annotation instanceof PathParam || annotation instanceof RestPath;
    }

    private static Refused notFound(String text) {
        return new Refused(PlatformRefusal.NOT_FOUND);
    }

    private Refused invalid(String text) {
        return new Refused(PlatformRefusal.INVALID_PARAMETER, Map.of("parameter", nameOf(text)));
    }

    /** A converter is not told which parameter it reads, where that has the name of the method's own parameter. */
    private String nameOf(String text) {
        return current.getCurrent().queryParams().entries().stream()
                .filter(parameter -> parameter.getValue().equals(text))
                .map(Map.Entry::getKey)
                .filter(name -> PLAIN_NAME.matcher(name).matches())
                .findFirst()
                .orElse("");
    }

    private static Function<String, ?> constantOf(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Null for what is none: UUID.fromString takes far more than identifiers, such as {@code 1-1-1-1-1}. */
    static UUID id(String text) {
        return CANONICAL_ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** Null for what lies out of reach. */
    static Instant instant(String text) {
        var time = time(text);
        return time == null ? null : time.toInstant();
    }

    /** Null for what lies out of reach. */
    static OffsetDateTime time(String text) {
        var time = OffsetDateTime.parse(text);
        return Reach.has(time.toInstant()) ? time : null;
    }

    /** Null for what lies out of reach. */
    static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        return Reach.has(date) ? date : null;
    }

    private static Integer wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /** Double.valueOf takes far more than numbers, such as {@code NaN} and {@code 0x1p3}. */
    private static Double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    private static Boolean truth(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }

    private record Reading<T>(Function<String, ?> reader, Function<String, Refused> refusal)
            implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            try {
                var value = (T) reader.apply(text);
                if (value != null) {
                    return value;
                }
            } catch (RuntimeException e) {
                // What a parser says of its input is for nobody's eyes.
            }
            throw refusal.apply(text);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
