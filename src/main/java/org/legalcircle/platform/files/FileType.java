package org.legalcircle.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of files that can be looked into and told apart from others. */
public enum FileType {
    PDF("application/pdf", List.of("pdf")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png")),
    HEIC("image/heic", List.of("heic", "heif")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    TEXT("text/plain", List.of("txt")),
    MP3("audio/mpeg", List.of("mp3")),
    M4A("audio/mp4", List.of("m4a")),
    AMR("audio/amr", List.of("amr")),
    MP4("video/mp4", List.of("mp4", "m4v"));

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "image/jpg", "image/jpeg",
            "image/pjpeg", "image/jpeg",
            "image/heif", "image/heic",
            "audio/mp3", "audio/mpeg",
            "audio/x-m4a", "audio/mp4",
            "audio/m4a", "audio/mp4",
            "video/x-m4v", "video/mp4");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** As in {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    boolean isArchive() {
        return this == DOCX || this == XLSX;
    }

    /** The one that a media type means, with or without parameters; null where none does. */
    public static FileType of(String mediaType) {
        var bare = mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var usual = OTHER_NAMES.getOrDefault(bare, bare);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(usual))
                .findFirst()
                .orElse(null);
    }
}
