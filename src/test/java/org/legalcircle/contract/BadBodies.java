package org.legalcircle.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.legalcircle.support.InterfaceDescription;
import org.legalcircle.support.InterfaceDescription.Operation;

/** Bodies that are almost what an operation wants: its example, spoiled in one place. */
final class BadBodies {
    /** Stands in bad bodies, and in no answer. */
    static final String MARKER = "zz<marker>";

    /** How attacks end that an operation may refuse by its rules, where these say what a text looks like. */
    static final String WITHOUT_END = " without end";

    private static final int DEEP = 10_000;
    private static final int LONG = 100_000;
    private static final String PLACEHOLDER = "placeholder";
    private static final Map<String, List<String>> NO_SUCH_VALUES = Map.of(
            "uuid", List.of("", "x", "1-1-1-1-1"),
            "date", List.of("", "today", "2026-02-30", "23.11.2026"),
            "date-time", List.of("", "yesterday", "2026-11-23", "2026-13-01T00:00:00Z", "1764860400"),
            "local-time", List.of("", "noon", "25:00", "09:60"),
            "duration", List.of("", "half an hour", "30", "PT"));

    private final InterfaceDescription description;
    private final JsonNode schema;
    private final ObjectNode example;
    private final Map<String, byte[]> bad = new LinkedHashMap<>();

    private BadBodies(InterfaceDescription description, Operation operation) {
        this.description = description;
        this.example = (ObjectNode) operation.body().path("example");
        this.schema = alternative(description.resolve(operation.body().path("schema")));
    }

    /** The bodies by what is bad about them. */
    static Map<String, byte[]> of(InterfaceDescription description, Operation operation) {
        var bodies = new BadBodies(description, operation);
        bodies.spoilWhole();
        bodies.spoilParts(JsonPointer.empty(), bodies.schema, bodies.example);
        return bodies.bad;
    }

    private void spoilWhole() {
        var good = example.toString();
        put("nothing", "");
        put("null", "null");
        put("a list", "[]");
        put("a text", "\"" + MARKER + "\"");
        put("no end", good.substring(0, good.length() - 1));
        put("no JSON", MARKER);
        put("trailing tokens", good + " " + good);
        put("an unknown member", with("\"" + MARKER + "\"", "1"));
        put("a number without end", with("\"" + MARKER + "\"", "9".repeat(LONG)));
        put("ten thousand levels", with("\"" + MARKER + "\"", "[".repeat(DEEP) + "]".repeat(DEEP)));
        bad.put("UTF-16", good.getBytes(StandardCharsets.UTF_16));
    }

    private void spoilParts(JsonPointer at, JsonNode described, JsonNode value) {
        if (value.isObject()) {
            described.path("required").forEach(name -> spoilRequired(at.appendProperty(name.asText())));
            value.properties()
                    .forEach(member -> spoil(
                            at.appendProperty(member.getKey()),
                            described.path("properties").path(member.getKey()),
                            member.getValue()));
        } else if (value.isArray()) {
            spoil(at.appendIndex(0), described.path("items"), value.get(0));
        }
    }

    private void spoilRequired(JsonPointer at) {
        put(at + " null", replaced(at, "null"));
        var copy = example.deepCopy();
        ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
        put(at + " left out", copy.toString());
    }

    private void spoil(JsonPointer at, JsonNode reference, JsonNode value) {
        var described = alternative(description.resolve(reference));
        put(at + " of another type", replaced(at, value.isObject() ? "\"" + MARKER + "\"" : "{\"" + MARKER + "\":[]}"));
        if (value.isTextual()) {
            spoilText(at, described);
        } else if (value.isNumber()) {
            put(at + " a text", replaced(at, value.isInt() ? "\"1\"" : "\"" + MARKER + "\""));
            put(at + " a huge number", replaced(at, "1e999999"));
        } else if (value.isBoolean()) {
            put(at + " a text", replaced(at, "\"true\""));
            put(at + " a number", replaced(at, "1"));
        }
        if (at.last().getMatchingIndex() < 0) {
            put(at + " twice", replaced(at, value + ",\"" + at.last().getMatchingProperty() + "\":" + value));
        }
        spoilParts(at, described, value);
    }

    private void spoilText(JsonPointer at, JsonNode described) {
        put(at + " a number", replaced(at, "1"));
        put(at + " a huge number", replaced(at, "1e999999"));
        put(at + " with NUL", replaced(at, "\"a\\u0000" + MARKER + "\""));
        put(at + " with half a pair", replaced(at, "\"\\ud800" + MARKER + "\""));
        put(at + WITHOUT_END, replaced(at, "\"" + MARKER + "长".repeat(LONG) + "\""));
        bad.put(at + " in no UTF-8", spoiled(replaced(at, "\"?\"")));
        if (described.has("maxLength")) {
            put(
                    at + " one too long",
                    replaced(at, "\"" + "长".repeat(described.path("maxLength").asInt() + 1) + "\""));
        }
        if (described.has("enum")) {
            var first = described.path("enum").get(0).asText();
            var other = first.equals(first.toLowerCase(Locale.ROOT))
                    ? first.toUpperCase(Locale.ROOT)
                    : first.toLowerCase(Locale.ROOT);
            List.of("", "NONSENSE", "0", other).forEach(text -> put(at + " " + text, replaced(at, "\"" + text + "\"")));
        }
        NO_SUCH_VALUES
                .getOrDefault(described.path("format").asText(), List.of())
                .forEach(text -> put(at + " " + text, replaced(at, "\"" + text + "\"")));
    }

    /** Of several schemas the one that the example is an example of. */
    private JsonNode alternative(JsonNode described) {
        var choices = described.has("oneOf") ? described.path("oneOf") : described.path("anyOf");
        return StreamSupport.stream(choices.spliterator(), false)
                .map(description::resolve)
                .filter(choice -> !choice.path("type").asText().equals("null"))
                .findFirst()
                .orElse(described);
    }

    private String with(String name, String value) {
        var good = example.toString();
        return good.substring(0, good.length() - 1) + "," + name + ":" + value + "}";
    }

    private String replaced(JsonPointer at, String value) {
        var copy = example.deepCopy();
        var parent = copy.at(at.head());
        if (parent instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), PLACEHOLDER);
        } else {
            ((ObjectNode) parent).put(at.last().getMatchingProperty(), PLACEHOLDER);
        }
        return copy.toString().replace("\"" + PLACEHOLDER + "\"", value);
    }

    private static byte[] spoiled(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '?') {
                bytes[at] = (byte) 0xC3;
            }
        }
        return bytes;
    }

    private void put(String attack, String body) {
        bad.put(attack, body.getBytes(StandardCharsets.UTF_8));
    }
}
