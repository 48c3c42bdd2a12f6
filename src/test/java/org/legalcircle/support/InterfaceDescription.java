package org.legalcircle.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document, for tests that hold the service to it. */
public final class InterfaceDescription {
    private static final String GENERATED = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Path COMMITTED = Path.of("src", "docs", "openapi.yaml");
    private static final Pattern ROLES = Pattern.compile("For: ([A-Z_, ]+)\\.");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;
    private final JsonNode strictComponents;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private InterfaceDescription(JsonNode document) {
        this.document = document;
        this.strictComponents = document.path("components").deepCopy();
        strictComponents.path("schemas").forEach(InterfaceDescription::close);
    }

    /** As the running application was built with it. */
    public static InterfaceDescription ofTheApplication() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(GENERATED)) {
            return new InterfaceDescription(new ObjectMapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is committed. */
    public static InterfaceDescription committed() {
        try {
            return new InterfaceDescription(new ObjectMapper(new YAMLFactory()).readTree(COMMITTED.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /**
     * One operation.
     *
     * @param verb in lower case
     * @param path with names in braces
     */
    public record Operation(String verb, String path, JsonNode description) {
        /** Parameters in {@code place}: query, path or header. */
        public List<JsonNode> parameters(String place) {
            return StreamSupport.stream(description.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals(place))
                    .toList();
        }

        /** The roles of which one is wanted; empty if any will do. */
        public Set<String> roles() {
            var told = ROLES.matcher(description.path("description").asText());
            return told.find() ? Set.of(told.group(1).split(", ")) : Set.of();
        }

        /** Whether a header of that name may be sent. */
        public boolean takesHeader(String name) {
            return header(name) != null;
        }

        /** Whether a header of that name has to be sent. */
        public boolean wantsHeader(String name) {
            return takesHeader(name) && header(name).path("required").asBoolean();
        }

        private JsonNode header(String name) {
            return parameters("header").stream()
                    .filter(header -> header.path("name").asText().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether a call that succeeds is answered with content. */
        public boolean givesContent() {
            return description.path("responses").properties().stream()
                    .anyMatch(answer ->
                            answer.getKey().startsWith("2") && answer.getValue().has("content"));
        }

        /** Whether a token is wanted. */
        public boolean isSecured() {
            return !description.path("security").isEmpty();
        }

        /** Whether it takes a body of JSON. */
        public boolean takesBody() {
            return !body().isMissingNode();
        }

        /** Schema and example of the JSON body. */
        public JsonNode body() {
            return description.at("/requestBody/content/application~1json");
        }

        @Override
        public String toString() {
            return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    /** All operations. */
    public Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .map(verb -> new Operation(verb.getKey(), path.getKey(), verb.getValue())));
    }

    /** The operation that a call reaches, or null. */
    public Operation find(String verb, String path) {
        return operations()
                .filter(operation -> operation.verb().equalsIgnoreCase(verb) && reaches(operation.path(), path))
                .min(Comparator.<Operation>comparingLong(InterfaceDescription::parameters)
                        .thenComparing(operation -> -operation.path().length()))
                .orElse(null);
    }

    private static long parameters(Operation operation) {
        return operation.path().chars().filter(character -> character == '{').count();
    }

    private static boolean reaches(String template, String path) {
        return path.matches(template.replaceAll("\\{[^}/]+}", "[^/]+").replace(".", "\\."));
    }

    /** What a reference refers to; the node itself if it is none. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** What of {@code value} does not fit the schema; members the schema does not name do not fit. */
    public Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value);
    }

    private JsonSchema compile(JsonNode schema) {
        var closed = (ObjectNode) schema.deepCopy();
        close(closed);
        closed.set("components", strictComponents);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory.getSchema(closed, config);
    }

    /** An answer may not tell more than is described; a problem may, its members are open. */
    private static void close(JsonNode schema) {
        var isProblem = schema.at("/properties/violations").isObject();
        if (schema.has("properties") && !schema.has("additionalProperties") && !isProblem) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(part -> {
            if (part.isContainerNode()) {
                close(part);
            }
        });
    }
}
