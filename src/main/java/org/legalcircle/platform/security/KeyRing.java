package org.legalcircle.platform.security;

import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The keys of one kind in the {@link KeyFolder}, as they were last read. A file that is added counts from the next
 * {@link #reread()}, and at once when a key is asked for that is not known yet.
 *
 * @param <K> a key
 */
public final class KeyRing<K> {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private final Supplier<Map<String, byte[]>> files;
    private final KeyFolder folder;
    private final BiFunction<String, byte[], K> parse;
    private final Function<K, String> idOf;
    private volatile Ring<K> ring;

    private record Ring<K>(FileTime changed, K newest, Map<String, K> byId) {}

    /**
     * Reads the files {@code <kind>-*.<ending>}, and makes the first if there is none.
     *
     * @param first makes the content of a first file
     * @param parse makes a key of a file's name and content, and throws IllegalStateException where it cannot
     * @param idOf what tells keys apart
     * @throws IllegalStateException if the folder or a file in it is of no use
     */
    public KeyRing(
            KeyFolder folder,
            String kind,
            String ending,
            Supplier<byte[]> first,
            BiFunction<String, byte[], K> parse,
            Function<K, String> idOf) {
        this.folder = folder;
        this.files = () -> folder.read(kind, ending, first);
        this.parse = parse;
        this.idOf = idOf;
        this.ring = read();
    }

    /** The key for what is new: the last by file name. */
    public K newest() {
        return ring.newest;
    }

    /** The key of that id, or null. */
    public K byId(String id) {
        var known = ring.byId.get(id);
        if (known == null && !ring.changed.equals(folder.changed())) {
            reread();
            known = ring.byId.get(id);
        }
        return known;
    }

    /** All keys, oldest first. */
    public List<K> all() {
        return List.copyOf(ring.byId.values());
    }

    /** Looks at the folder again. A bad file must not take down a service that runs: the keys it has stay in use. */
    public void reread() {
        try {
            ring = read();
        } catch (IllegalStateException e) {
            LOG.error(e.getMessage());
        }
    }

    private Ring<K> read() {
        var changed = folder.changed();
        var byId = new LinkedHashMap<String, K>();
        K newest = null;
        for (var file : files.get().entrySet()) {
            newest = parse.apply(file.getKey(), file.getValue());
            byId.put(idOf.apply(newest), newest);
        }
        return new Ring<>(changed, newest, byId);
    }
}
