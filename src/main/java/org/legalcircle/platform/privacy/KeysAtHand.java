package org.legalcircle.platform.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.platform.database.CannotStart;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.database.KeysInUse;
import org.legalcircle.platform.database.StartSettings;
import org.legalcircle.platform.security.KeyFolder;
import org.legalcircle.platform.security.KeySettings;

/** Whether a key folder belongs to a database; asked before the start, while no key was made yet. */
public final class KeysAtHand {
    private static final List<String> KINDS = List.of("field", "index");

    private KeysAtHand() {}

    /**
     * Stops a start whose key folder lacks a key the database was written with.
     *
     * @throws CannotStart in one line
     */
    public static void require(DatabaseAddress database) {
        require(folder(StartSettings.ofThisProcess()), KeysInUse.of(database));
    }

    /** The same, for a folder and keys at hand. */
    static void require(Path folder, KeysInUse inUse) {
        var present = idsIn(folder);
        var missing = new TreeSet<>(inUse.ids());
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            throw new CannotStart(refusal(folder, missing));
        }
        if (inUse.populated() && present.isEmpty()) {
            throw new CannotStart(refusal(folder, Set.of("all of them")));
        }
    }

    /** What the operator reads; identifiers of keys tell nothing about them. */
    static String refusal(Path folder, Set<String> missing) {
        return "The key folder " + folder + " lacks keys this database was written with (" + String.join(", ", missing)
                + "): set LEGALCIRCLE_KEYS to the right folder, or bring its files back from a backup. Nothing was"
                + " changed.";
    }

    private static Set<String> idsIn(Path folder) {
        try {
            var files = new KeyFolder(folder);
            return KINDS.stream().flatMap(kind -> idsIn(files, kind)).collect(Collectors.toSet());
        } catch (IllegalStateException unusable) {
            throw new CannotStart(unusable.getMessage());
        }
    }

    private static Stream<String> idsIn(KeyFolder files, String kind) {
        return files.present(kind, "key").entrySet().stream()
                .map(file -> kind + " "
                        + FieldKey.parse(file.getKey(), file.getValue()).id());
    }

    /** Where {@link KeySettings} will say it is. */
    static Path folder(StartSettings settings) {
        var keys = settings.of("legalcircle.keys.directory", settings.of("LEGALCIRCLE_KEYS", ""));
        return keys.isEmpty() ? settings.dataFolder().resolve("keys") : Path.of(keys);
    }
}
