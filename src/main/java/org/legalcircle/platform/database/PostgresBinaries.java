package org.legalcircle.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that come with the service, unpacked. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder of the programs inside {@code data}; they are unpacked once for each version. */
    static Path unpackedIn(DataFolder data) throws IOException {
        var archive = archive();
        var folder = data.resolve("postgresql-programs-" + fingerprint(archive));
        if (Files.notExists(folder)) {
            var draft = data.resolve("postgresql-programs.unpacking");
            delete(draft);
            unpack(archive, draft);
            awaitWritten(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch");
        var name = switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        };
        if (!system.contains("linux") || name.isEmpty()) {
            throw new CannotStart("No PostgreSQL comes with the service for " + system + " on " + processor
                    + ": set LEGALCIRCLE_DB_URL, LEGALCIRCLE_DB_USER and LEGALCIRCLE_DB_PASSWORD.");
        }
        return name;
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new CannotStart("This build carries no PostgreSQL: set LEGALCIRCLE_DB_URL, LEGALCIRCLE_DB_USER"
                    + " and LEGALCIRCLE_DB_PASSWORD.");
        }
        return stream;
    }

    private static String fingerprint(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    /** After a power cut the folder must not bear its final name with files that are empty. */
    private static void awaitWritten(Path folder) throws IOException {
        try {
            new ProcessBuilder("sync", "-f", folder.toString()).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("unexpected link " + entry.getName());
        } else {
            Files.copy(tar, path);
            var runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Removes a folder and all it holds; what is not there needs no removal. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
