package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A collection of points as GeoJSON (RFC 7946): always in WGS 84. */
final class GeoJsonFile {
    private final ObjectMapper json;
    private boolean begun;

    private GeoJsonFile(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The text of the file, in parts.
     *
     * @param properties what is told of an item, with {@code longitude} and {@code latitude}, which become its place
     */
    static <T> Multi<String> of(Multi<List<T>> pages, Function<T, ObjectNode> properties, ObjectMapper json) {
        var file = new GeoJsonFile(json);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item("{\"type\":\"FeatureCollection\",\"features\":["),
                        pages.map(page ->
                                file.features(page.stream().map(properties).toList())),
                        Multi.createFrom().item("]}"));
    }

    private String features(List<ObjectNode> page) {
        var separator = begun && !page.isEmpty() ? "," : "";
        begun |= !page.isEmpty();
        return page.stream().map(this::feature).collect(Collectors.joining(",\n", separator, "\n"));
    }

    private String feature(ObjectNode properties) {
        var feature = json.createObjectNode().put("type", "Feature");
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(properties.remove("longitude"))
                .add(properties.remove("latitude"));
        return feature.set("properties", properties).toString();
    }
}
