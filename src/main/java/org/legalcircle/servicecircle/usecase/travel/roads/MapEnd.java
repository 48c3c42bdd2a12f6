package org.legalcircle.servicecircle.usecase.travel.roads;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.LongHashSet;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * Tells a whole map from one that breaks off between two of its blocks, which reads as if it were meant to end there.
 * Places come first in a map, then what leads over them, then relations. Where there is a relation, all roads came before
 * it; where there is none, a map that breaks off among its roads has places that nothing leads over.
 */
final class MapEnd {
    /** Of a whole map it is far less than one. Places with a meaning of their own, such as a shop, are not counted. */
    private static final int MOST_UNUSED_PERCENT = 2;
    /** Of larger files, some of the places tell as much. */
    private static final long ALL_ARE_COUNTED_BYTES = 4 << 20;

    private static final SkipOptions WITHOUT_PLACES = new SkipOptions(true, false, false);
    private static final SkipOptions PLACES = new SkipOptions(false, true, true);

    private final LongHashSet used = new LongHashSet();
    private final long every;
    private boolean hasRelations;
    private long places;
    private long unused;

    private MapEnd(long bytes) {
        every = Math.max(1, Long.highestOneBit(bytes / ALL_ARE_COUNTED_BYTES));
    }

    /** Refuses a map that breaks off before its last road; reads it once, or twice where it has no relations. */
    static void requireWhole(Path map) throws IOException {
        var end = new MapEnd(Files.size(map));
        read(map, WITHOUT_PLACES, end::use);
        if (!end.hasRelations) {
            read(map, PLACES, end::count);
        }
        if (end.unused * 100 > end.places * MOST_UNUSED_PERCENT) {
            var percent = end.unused * 100 / end.places;
            throw new IOException("it breaks off: nothing leads over " + percent + " % of its places");
        }
    }

    private static void read(Path map, SkipOptions skip, Consumer<ReaderElement> told) throws IOException {
        try (var input = new OSMInputFile(map.toFile()).setSkipOptions(skip).open()) {
            for (var next = input.getNext(); next != null; next = input.getNext()) {
                told.accept(next);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void use(ReaderElement told) {
        hasRelations |= told.getType() == ReaderElement.Type.RELATION;
        if (told instanceof ReaderWay way) {
            for (var place : way.getNodes()) {
                use(place.value);
            }
        }
    }

    private void use(long place) {
        if (isCounted(place)) {
            used.add(place);
        }
    }

    private void count(ReaderElement told) {
        var isMere = told.getType() == ReaderElement.Type.NODE && !told.hasTags();
        if (isMere && isCounted(told.getId())) {
            places++;
            unused += used.contains(told.getId()) ? 0 : 1;
        }
    }

    private boolean isCounted(long place) {
        return (BitMixer.mix64(place) & every - 1) == 0;
    }
}
