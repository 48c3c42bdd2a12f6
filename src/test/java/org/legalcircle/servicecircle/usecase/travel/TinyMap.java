package org.legalcircle.servicecircle.usecase.travel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.Position;

/**
 * A map of our own making, as OpenStreetMap writes them: a square of four villages, a hundredth of a degree to a side.
 * That is 975.3 metres along the south, 975.2 along the north and 1112.0 in the east and in the west; 2245 by the bypass.
 * Cars may go at 60 km/h everywhere.
 *
 * <pre>
 * north-west  <------- one way road -------  north-east  <- one way bypass,
 *     |                                          .             \
 *   road                                      footpath          for cars
 *     |                                          .             /
 * south-west  ---------- road ---------------  south-east  ---
 * </pre>
 */
final class TinyMap {
    static final Place SOUTH_WEST = at(118.60, 28.70);
    static final Place SOUTH_EAST = at(118.61, 28.70);
    static final Place NORTH_EAST = at(118.61, 28.71);
    static final Place NORTH_WEST = at(118.60, 28.71);

    private static final Place EAST = at(118.62, 28.705);
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <osm version="0.6">
            %s
            %s
            </osm>
            """;

    private final Map<Place, Integer> nodes = new LinkedHashMap<>();
    private final List<Road> roads = new ArrayList<>();

    /** A way of the map. */
    record Road(Map<String, String> tags, List<Integer> nodes) {}

    static Place at(double longitude, double latitude) {
        return Place.at(new Position(longitude, latitude));
    }

    /** The square. */
    static TinyMap square() {
        return new TinyMap()
                .way("highway=residential maxspeed=60", SOUTH_WEST, SOUTH_EAST)
                .way("highway=footway", SOUTH_EAST, NORTH_EAST)
                .way("highway=residential maxspeed=60 oneway=yes", NORTH_EAST, NORTH_WEST)
                .way("highway=residential maxspeed=60", NORTH_WEST, SOUTH_WEST)
                .way("highway=trunk maxspeed=60 oneway=yes foot=no bicycle=no", SOUTH_EAST, EAST, NORTH_EAST);
    }

    TinyMap way(String tags, Place... places) {
        roads.add(new Road(
                Stream.of(tags.split(" ")).map(tag -> tag.split("=")).collect(Collectors.toMap(t -> t[0], t -> t[1])),
                Stream.of(places)
                        .map(place -> nodes.computeIfAbsent(place, p -> nodes.size() + 1))
                        .toList()));
        return this;
    }

    Map<Place, Integer> nodes() {
        return nodes;
    }

    List<Road> roads() {
        return roads;
    }

    String text() {
        return TEXT.formatted(
                nodes.entrySet().stream().map(TinyMap::node).collect(Collectors.joining("\n")),
                IntStream.range(0, roads.size()).mapToObj(this::way).collect(Collectors.joining("\n")));
    }

    private String way(int number) {
        var road = roads.get(number);
        var nodes = road.nodes().stream().map("<nd ref=\"%d\"/>"::formatted).collect(Collectors.joining());
        var tags = road.tags().entrySet().stream()
                .map(tag -> "<tag k=\"%s\" v=\"%s\"/>".formatted(tag.getKey(), tag.getValue()))
                .collect(Collectors.joining());
        return "<way id=\"%d\">%s%s</way>".formatted(number + 1, nodes, tags);
    }

    private static String node(Map.Entry<Place, Integer> node) {
        var position = node.getKey().position();
        return String.format(
                Locale.ROOT,
                "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>",
                node.getValue(),
                position.latitude(),
                position.longitude());
    }

    Path writtenTo(Path file) {
        return write(file, text());
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Places all over the square and around it. */
    static Stream<Place> around() {
        return IntStream.rangeClosed(-6, 16)
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(-6, 16).mapToObj(y -> at(118.60 + x * 0.001, 28.70 + y * 0.001)));
    }
}
