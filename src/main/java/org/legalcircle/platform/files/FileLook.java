package org.legalcircle.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** One look into one file: what its first bytes say, and whether something else hides in it. */
record FileLook(Path file, FileType declared) {
    private static final int HEAD = 4096;
    /** The farthest from the end at which readers of ZIP archives look for one. */
    private static final int TAIL = 65_557;

    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};
    private static final int END_OF_ARCHIVE_LENGTH = 22;

    /** What browsers and interpreters wake up at. */
    private static final List<String> LIVELY =
            List.of("<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php");

    private static final String PDF_BEGIN = "%PDF-";
    private static final Set<String> BRANDS_OF_VIDEO = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5");
    private static final Set<String> DETECTED_AS_VIDEO = Set.of(
            "video/mp4",
            "video/x-m4v",
            "video/3gpp",
            "video/quicktime",
            "application/mp4",
            "application/quicktime",
            "application/octet-stream");
    private static final Set<String> DETECTED_AS_ARCHIVE = Set.of("application/zip", "application/x-tika-ooxml");

    Finding finding() throws IOException {
        var head = head();
        if (!isOfType(detected(), head)) {
            return Finding.OTHER_TYPE;
        }
        if (declared.isArchive()) {
            return new OfficeArchive(file, declared).finding();
        }
        return isSomethingElseToo(head) ? Finding.SEVERAL_TYPES : Finding.AS_DECLARED;
    }

    private String detected() throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    private boolean isOfType(String detected, String head) {
        return switch (declared) {
            case PDF -> detected.equals(declared.mediaType()) && head.startsWith(PDF_BEGIN);
            case JPEG, PNG, TEXT, MP3, M4A -> detected.equals(declared.mediaType());
            case HEIC -> Set.of("image/heic", "image/heif").contains(detected);
            case AMR -> Set.of("audio/amr", "audio/amr-wb").contains(detected);
            case DOCX, XLSX -> DETECTED_AS_ARCHIVE.contains(detected);
            case MP4 -> DETECTED_AS_VIDEO.contains(detected) && BRANDS_OF_VIDEO.contains(brand(head));
        };
    }

    private static String brand(String head) {
        return head.length() >= 12 && head.startsWith("ftyp", 4) ? head.substring(8, 12) : "";
    }

    private boolean isSomethingElseToo(String head) throws IOException {
        var small = head.toLowerCase(Locale.ROOT);
        return LIVELY.stream().anyMatch(small::contains)
                || head.indexOf(PDF_BEGIN, declared == FileType.PDF ? 1 : 0) >= 0
                || endsWithAnArchive();
    }

    /** An archive is read from its end, whatever stands before it. */
    private boolean endsWithAnArchive() throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var length = content.length();
            var tail = new byte[(int) Math.min(TAIL, length)];
            content.seek(length - tail.length);
            content.readFully(tail);
            for (var at = tail.length - END_OF_ARCHIVE_LENGTH; at >= 0; at--) {
                if (isEndOfArchive(tail, at, length)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Four bytes alone are chance now and then: what follows them has to make sense as well. */
    private static boolean isEndOfArchive(byte[] tail, int at, long length) {
        for (var i = 0; i < END_OF_ARCHIVE.length; i++) {
            if (tail[at + i] != END_OF_ARCHIVE[i]) {
                return false;
            }
        }
        var directory = number(tail, at + 12) + number(tail, at + 16);
        return directory <= length - tail.length + at;
    }

    private static long number(byte[] bytes, int at) {
        return bytes[at] & 0xFFL
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    private String head() throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
