package org.legalcircle.platform.web;

import io.smallrye.mutiny.Multi;
import java.nio.charset.StandardCharsets;

/**
 * The body of an answer that is sent while it is made: a part is asked for when the caller has taken the one before, so
 * that a long file never is in memory as a whole. Where a part fails after the first one, the connection is broken off,
 * and the caller sees that the file is not complete.
 *
 * @param length in bytes; null where it is not known before the end
 */
public record SentInParts(Multi<byte[]> parts, Long length) {
    /** A text, sent in UTF-8. */
    public SentInParts(Multi<String> texts) {
        this(texts.map(text -> text.getBytes(StandardCharsets.UTF_8)), null);
    }
}
