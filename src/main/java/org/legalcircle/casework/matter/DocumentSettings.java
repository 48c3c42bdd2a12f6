package org.legalcircle.casework.matter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;
import org.legalcircle.platform.files.FileType;

/** Which documents matters take, and how long what is unfinished is kept. */
@ConfigMapping(prefix = "legalcircle.documents")
public interface DocumentSettings {
    /** The kinds of files that are taken. */
    @WithDefault("${LEGALCIRCLE_DOCUMENTS_TYPES:PDF,JPEG,PNG,HEIC,DOCX,XLSX,TEXT,MP3,M4A,AMR,MP4}")
    Set<FileType> types();

    /** Whether others than the uploader see what was not scanned; for where there is no scanner. */
    @WithDefault("${LEGALCIRCLE_DOCUMENTS_SHOW_UNSCANNED:false}")
    boolean showUnscanned();

    /** How long an upload may rest before it is forgotten. */
    @WithDefault("P1D")
    Duration expiry();

    /** How many documents a matter takes, unfinished ones included. */
    @WithDefault("100")
    int most();

    /** How often an instance scans what is new, finishes what was left and forgets what has expired. */
    @WithDefault("10s")
    String sweep();

    /** How long until a scan that failed is tried again. */
    @WithDefault("PT5M")
    Duration scanPause();

    /** From what age on bytes that belong to nothing are deleted. */
    @WithDefault("PT6H")
    Duration orphanAge();
}
