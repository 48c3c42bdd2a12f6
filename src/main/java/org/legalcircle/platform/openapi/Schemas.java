package org.legalcircle.platform.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes the scanned schemas say what the service does with what they describe. */
final class Schemas {
    /** What the scanner writes for a text that is not blank: found anywhere, unlike all other patterns. */
    private static final String NOT_BLANK = "\\S";

    private static final Map<String, Object> EXAMPLES = Map.of(
            "Instant", "2026-11-23T09:00:00+08:00",
            "OffsetDateTime", "2026-11-23T09:00:00+08:00",
            "LocalDate", "2026-11-23",
            "LocalTime", "09:00:00");

    private final Map<String, Schema> schemas;

    Schemas(Map<String, Schema> schemas) {
        this.schemas = new HashMap<>(schemas);
    }

    /** Corrects all of them; those in {@code requests} refuse fields they do not know. */
    Map<String, Schema> correct(Stream<Schema> requests, Stream<Schema> all) {
        EXAMPLES.forEach(
                (name, example) -> schemas.computeIfPresent(name, (key, schema) -> schema.examples(List.of(example))));
        schemas.values().forEach(this::nameSubtypes);
        var used = reachable(all);
        schemas.keySet().retainAll(used);
        schemas.values().forEach(schema -> each(schema, Schemas::anchor));
        reachable(requests).stream().map(schemas::get).forEach(Schemas::close);
        return schemas;
    }

    /** A subtype carries the property that tells which one it is. */
    private void nameSubtypes(Schema schema) {
        var discriminator = schema.getDiscriminator();
        if (discriminator != null && discriminator.getMapping() != null) {
            discriminator.getMapping().forEach((value, reference) -> {
                var subtype = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
                subtype.addProperty(
                        discriminator.getPropertyName(),
                        OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of(value)));
                subtype.addRequired(discriminator.getPropertyName());
            });
            schema.setType(null);
        }
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    private static void anchor(Schema schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static void close(Schema schema) {
        if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private Set<String> reachable(Stream<Schema> from) {
        var found = new HashSet<String>();
        from.forEach(schema -> collect(schema, found));
        return found;
    }

    private void collect(Schema schema, Set<String> found) {
        each(schema, part -> {
            if (part.getRef() != null && found.add(Examples.nameOf(part))) {
                collect(schemas.get(Examples.nameOf(part)), found);
            }
        });
    }

    /** Does something with a schema and all those written inside it. */
    private static void each(Schema schema, Consumer<Schema> action) {
        action.accept(schema);
        var properties =
                schema.getProperties() == null ? Stream.<Schema>empty() : schema.getProperties().values().stream();
        var choices = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        Stream.of(properties, choices, Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()))
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .forEach(part -> each(part, action));
    }
}
