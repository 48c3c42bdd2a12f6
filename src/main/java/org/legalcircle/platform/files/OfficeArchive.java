package org.legalcircle.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An office document is an archive: it is unpacked to nowhere, and no further than an honest one goes, whatever its
 * directory says of sizes.
 */
record OfficeArchive(Path file, FileType declared) {
    private static final int MOST_ENTRIES = 4_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    /** Tables of numbers become a fiftieth; below some size it does not matter. */
    private static final long MOST_TIMES = 150;

    private static final long NEVER_TOO_DENSE = 16L * 1024 * 1024;
    private static final String CONTENTS = "[Content_Types].xml";
    private static final Set<String> PROGRAMS = Set.of("exe", "dll", "class", "jar", "js", "vbs", "bat", "ps1");

    Finding finding() throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            return archive.size() > MOST_ENTRIES ? Finding.TOO_DENSE : finding(archive);
        } catch (ZipException | IllegalArgumentException damaged) {
            return Finding.UNREADABLE;
        }
    }

    private Finding finding(ZipFile archive) throws IOException {
        var names = new HashSet<String>();
        var allowed = Math.min(MOST_BYTES, Math.max(NEVER_TOO_DENSE, Files.size(file) * MOST_TIMES));
        var left = allowed;
        for (var entries = archive.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (!names.add(entry.getName()) || leadsOutside(entry.getName())) {
                return Finding.UNREADABLE;
            }
            if (isProgram(entry.getName())) {
                return Finding.WITH_PROGRAMS;
            }
            left -= unpacked(archive, entry, left);
            if (left < 0) {
                return Finding.TOO_DENSE;
            }
        }
        return names.contains(CONTENTS) && names.contains(mainPart()) ? Finding.AS_DECLARED : Finding.OTHER_TYPE;
    }

    private String mainPart() {
        return declared == FileType.DOCX ? "word/document.xml" : "xl/workbook.xml";
    }

    private static boolean leadsOutside(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..");
    }

    private static boolean isProgram(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith("vbaproject.bin") || PROGRAMS.contains(small.substring(small.lastIndexOf('.') + 1));
    }

    /** How many bytes an entry has; one more than {@code most} if it has more. */
    private static long unpacked(ZipFile archive, ZipEntry entry, long most) throws IOException {
        var buffer = new byte[8192];
        var sum = 0L;
        try (var content = archive.getInputStream(entry)) {
            for (var read = content.read(buffer); read >= 0 && sum <= most; read = content.read(buffer)) {
                sum += read;
            }
        }
        return Math.min(sum, most + 1);
    }
}
