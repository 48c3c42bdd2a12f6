package org.legalcircle.servicecircle.usecase.travel;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

/** The {@link TinyMap} in blocks, as maps are told in binary: a head, the places, each road, and a relation. */
final class TinyPbf {
    /** Of these are a degree. */
    private static final double UNITS = 1e7;

    private final List<String> words = new ArrayList<>(List.of(""));

    private TinyPbf() {}

    static List<byte[]> blocks(TinyMap map) {
        var blocks = new ArrayList<byte[]>();
        blocks.add(block(
                "OSMHeader",
                HeaderBlock.newBuilder().addRequiredFeatures("OsmSchema-V0.6").build()));
        blocks.add(new TinyPbf().places(map));
        for (var i = 0; i < map.roads().size(); i++) {
            blocks.add(new TinyPbf().road(i + 1, map.roads().get(i)));
        }
        blocks.add(new TinyPbf()
                .told(PrimitiveGroup.newBuilder()
                        .addRelations(Relation.newBuilder().setId(1))));
        return blocks;
    }

    private byte[] places(TinyMap map) {
        var group = PrimitiveGroup.newBuilder();
        map.nodes()
                .forEach((place, id) -> group.addNodes(Node.newBuilder()
                        .setId(id)
                        .setLat(Math.round(place.position().latitude() * UNITS))
                        .setLon(Math.round(place.position().longitude() * UNITS))));
        return told(group);
    }

    private byte[] road(int id, TinyMap.Road road) {
        var way = Way.newBuilder().setId(id);
        road.tags().forEach((key, value) -> way.addKeys(word(key)).addVals(word(value)));
        var before = 0;
        for (var node : road.nodes()) {
            way.addRefs(node - before);
            before = node;
        }
        return told(PrimitiveGroup.newBuilder().addWays(way));
    }

    private int word(String word) {
        words.add(word);
        return words.size() - 1;
    }

    private byte[] told(PrimitiveGroup.Builder group) {
        var table = StringTable.newBuilder();
        words.forEach(word -> table.addS(ByteString.copyFromUtf8(word)));
        return block(
                "OSMData",
                PrimitiveBlock.newBuilder()
                        .setStringtable(table)
                        .addPrimitivegroup(group)
                        .build());
    }

    private static byte[] block(String type, MessageLite content) {
        var blob = Blob.newBuilder().setRaw(content.toByteString()).build().toByteArray();
        var header = BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.length)
                .build()
                .toByteArray();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(header.length);
            out.write(header);
            out.write(blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
