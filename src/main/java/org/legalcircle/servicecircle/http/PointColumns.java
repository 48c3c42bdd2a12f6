package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the cells of a CSV file mean, by the name of their column. */
final class PointColumns {
    /** All of them, in the order in which we write them. */
    static final List<String> NAMES = List.of(
            "code",
            "level",
            "name",
            "address",
            "phone",
            "organisationId",
            "organisationPath",
            "longitude",
            "latitude",
            "datum",
            "approximate",
            "terrain",
            "services",
            "posts",
            "openingHours",
            "dailyCapacity",
            "accessibility",
            "photos",
            "active");

    /** Those of a file of villages. */
    static final List<String> OF_VILLAGES = List.of(
            "code",
            "name",
            "townshipCode",
            "townshipName",
            "organisationPath",
            "population",
            "longitude",
            "latitude",
            "datum",
            "approximate",
            "terrain");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PointColumns() {}

    private enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        /** Words with blanks between them. */
        WORDS,
        /** As in {@code MEDIATOR:2 ADVISER:1}. */
        POSTS,
        JSON
    }

    private static Kind kindOf(String column) {
        return switch (column) {
            case "longitude", "latitude", "dailyCapacity", "population" -> Kind.NUMBER;
            case "approximate", "active" -> Kind.TRUTH;
            case "services", "accessibility", "photos" -> Kind.WORDS;
            case "posts" -> Kind.POSTS;
            case "openingHours" -> Kind.JSON;
            default -> Kind.TEXT;
        };
    }

    /** Puts the meaning of a cell into {@code row}; an empty cell means nothing, an unclear one is kept as text. */
    static void put(ObjectNode row, String column, String cell, ObjectMapper json) {
        if (!cell.isBlank()) {
            row.set(column, meaning(column, cell.strip(), json));
        }
    }

    private static JsonNode meaning(String column, String cell, ObjectMapper json) {
        return switch (kindOf(column)) {
            case TEXT -> NODES.textNode(cell);
            case NUMBER -> number(cell);
            case TRUTH -> cell.matches("true|false") ? NODES.booleanNode(cell.equals("true")) : NODES.textNode(cell);
            case WORDS -> words(cell);
            case POSTS -> posts(cell);
            case JSON -> tree(cell, json);
        };
    }

    private static JsonNode number(String cell) {
        if (cell.matches("-?[0-9]{1,9}")) {
            return NODES.numberNode(Integer.valueOf(cell));
        }
        return cell.matches("-?[0-9]{1,9}\\.[0-9]{1,20}")
                ? NODES.numberNode(Double.valueOf(cell))
                : NODES.textNode(cell);
    }

    private static JsonNode words(String cell) {
        var words = NODES.arrayNode();
        Arrays.stream(cell.split("\\s+")).forEach(words::add);
        return words;
    }

    private static JsonNode posts(String cell) {
        var posts = NODES.arrayNode();
        for (var post : cell.split("\\s+")) {
            var parts = post.split(":", 2);
            posts.addObject().put("kind", parts[0]).set("count", number(parts.length == 2 ? parts[1] : ""));
        }
        return posts;
    }

    private static JsonNode tree(String cell, ObjectMapper json) {
        try {
            return json.readTree(cell);
        } catch (JsonProcessingException e) {
            return NODES.textNode(cell);
        }
    }

    /** The cell for what {@link #put} understood; empty for nothing. */
    static String cell(String column, JsonNode value) {
        return switch (kindOf(column)) {
            case TEXT, NUMBER, TRUTH -> value.asText("");
            case WORDS -> joined(value, PointColumns::word);
            case POSTS ->
                joined(
                        value,
                        post -> post.path("kind").asText() + ":"
                                + post.path("count").asInt());
            case JSON -> value.isMissingNode() ? "" : value.toString();
        };
    }

    private static String word(JsonNode value) {
        return value.asText();
    }

    private static String joined(JsonNode list, Function<JsonNode, String> word) {
        return StreamSupport.stream(list.spliterator(), false).map(word).collect(Collectors.joining(" "));
    }
}
