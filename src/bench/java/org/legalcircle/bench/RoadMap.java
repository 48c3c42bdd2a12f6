package org.legalcircle.bench;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.xml.stream.XMLStreamException;
import org.legalcircle.servicecircle.domain.Position;

/**
 * A copy of an OpenStreetMap extract that lies in China, as the service takes no other places: moved to the east or west by
 * whole degrees, which changes no length and no time.
 *
 * @param file the copy
 * @param degreesEast how far it was moved
 * @param junctions places on its roads
 */
record RoadMap(Path file, int degreesEast, List<Position> junctions) {
    private static final double MIDDLE = 118.6;

    /** Reads the extract and writes the copy. */
    static RoadMap moved(Path extract, Path copy) throws IOException {
        var onRoads = new HashSet<Long>();
        each(extract, element -> {
            if (element instanceof ReaderWay way && way.hasTag("highway")) {
                nodes(way).forEach(onRoads::add);
            }
        });
        var longitudes = new ArrayList<Double>();
        each(extract, element -> {
            if (element instanceof ReaderNode node && onRoads.contains(node.getId())) {
                longitudes.add(node.getLon());
            }
        });
        var middle =
                longitudes.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return copied(extract, copy, (int) Math.round(MIDDLE - middle), onRoads);
    }

    private static RoadMap copied(Path extract, Path copy, int degreesEast, Set<Long> onRoads) throws IOException {
        var junctions = new ArrayList<Position>();
        try (var text = Files.newBufferedWriter(copy)) {
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n");
            each(extract, element -> {
                if (element instanceof ReaderNode node) {
                    var place = new Position(node.getLon() + degreesEast, node.getLat());
                    write(
                            text,
                            "<node id=\"" + node.getId() + "\" lat=\"" + place.latitude() + "\" lon=\""
                                    + place.longitude() + "\">");
                    if (onRoads.contains(node.getId())) {
                        junctions.add(place);
                    }
                } else if (element instanceof ReaderWay way) {
                    write(text, "<way id=\"" + way.getId() + "\">");
                    nodes(way).forEach(id -> write(text, "<nd ref=\"" + id + "\"/>"));
                } else if (element instanceof ReaderRelation relation) {
                    write(text, "<relation id=\"" + relation.getId() + "\">");
                    relation.getMembers().forEach(member -> write(text, member(member)));
                }
                close(text, element);
            });
            text.write("</osm>\n");
        }
        return new RoadMap(copy, degreesEast, junctions);
    }

    private static LongStream nodes(ReaderWay way) {
        return LongStream.of(way.getNodes().toArray());
    }

    private static String member(ReaderRelation.Member member) {
        var type = member.getType().name().toLowerCase(java.util.Locale.ROOT);
        return "<member type=\"" + type + "\" ref=\"" + member.getRef() + "\" role=\"" + escaped(member.getRole())
                + "\"/>";
    }

    private static void close(Writer text, ReaderElement element) {
        var type = element.getType().name().toLowerCase(java.util.Locale.ROOT);
        if (List.of("node", "way", "relation").contains(type)) {
            element.getTags()
                    .forEach((name, value) -> write(
                            text, "<tag k=\"" + escaped(name) + "\" v=\"" + escaped(String.valueOf(value)) + "\"/>"));
            write(text, "</" + type + ">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void write(Writer text, String part) {
        try {
            text.write(part);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void each(Path extract, Consumer<ReaderElement> told) throws IOException {
        try (var input = new OSMInputFile(extract.toFile()).setWorkerThreads(1).open()) {
            for (var element = input.getNext(); element != null; element = input.getNext()) {
                told.accept(element);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Somewhere within some hundred metres of a road. */
    Position somewhere(Random random) {
        var junction = junctions.get(random.nextInt(junctions.size()));
        return new Position(
                junction.longitude() + 0.002 * random.nextGaussian(),
                junction.latitude() + 0.002 * random.nextGaussian());
    }
}
