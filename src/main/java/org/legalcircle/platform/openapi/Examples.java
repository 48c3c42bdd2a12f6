package org.legalcircle.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes example values for schemas, so that none is without one and each fits its schema. */
final class Examples {
    private static final String DURATION = "duration";
    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid",
            "01934d2c-8a00-7f3a-9c41-5b0e6d2f8a17",
            "date",
            "2026-11-23",
            "date-time",
            "2026-11-23T09:00:00+08:00",
            "local-time",
            "09:00",
            "time",
            "09:00:00+08:00",
            DURATION,
            "PT30M",
            "uri",
            "https://example.org/");

    private final Map<String, Schema> schemas;
    private final Wording wording;

    Examples(Map<String, Schema> schemas, Wording wording) {
        this.schemas = schemas;
        this.wording = wording;
    }

    /** A value that fits the schema; null where nobody has told what a text could be. */
    Object of(Schema schema) {
        return of(schema, "", "");
    }

    private Object of(Schema schema, String owner, String property) {
        if (schema.getRef() != null) {
            var name = nameOf(schema);
            var told = wording.of(owner, property);
            return told != null && isPlain(schemas.get(name)) ? told : of(schemas.get(name), name, property);
        }
        if (DURATION.equals(schema.getFormat())) {
            var told = wording.of(owner, property);
            return told == null ? BY_FORMAT.get(DURATION) : told;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        return alternatives(schema)
                .filter(choice -> !isNull(choice))
                .findFirst()
                .map(choice -> of(choice, owner, property))
                .orElseGet(() -> ofType(schema, owner, property));
    }

    private Object ofType(Schema schema, String owner, String property) {
        if (is(schema, SchemaType.OBJECT)) {
            return members(schema, owner);
        }
        if (is(schema, SchemaType.ARRAY)) {
            var item = schema.getItems() == null ? null : of(schema.getItems(), owner, property);
            return item == null ? List.of() : List.of(item);
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return Boolean.TRUE;
        }
        var told = wording.of(owner, property);
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return number(schema, told);
        }
        return told != null || schema.getFormat() == null ? told : BY_FORMAT.get(schema.getFormat());
    }

    private Map<String, Object> members(Schema schema, String owner) {
        var members = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> members.put(name, of(property, owner, name)));
            members.values().removeIf(Objects::isNull);
        }
        return members;
    }

    private static Number number(Schema schema, String told) {
        if (told != null) {
            return told.contains(".") ? (Number) Double.valueOf(told) : Long.valueOf(told);
        }
        return schema.getMinimum() == null ? (Number) 1 : schema.getMinimum();
    }

    private static Stream<Schema> alternatives(Schema schema) {
        return Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(choices -> choices != null)
                .flatMap(List::stream);
    }

    private static boolean isPlain(Schema schema) {
        return schema != null && is(schema, SchemaType.STRING) && schema.getEnumeration() == null;
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().equals(List.of(SchemaType.NULL));
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** The last part of a reference. */
    static String nameOf(Schema reference) {
        return reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1);
    }
}
