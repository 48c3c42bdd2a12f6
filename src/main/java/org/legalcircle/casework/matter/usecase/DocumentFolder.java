package org.legalcircle.casework.matter.usecase;

import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.RequiredDocument;
import org.legalcircle.casework.matter.domain.DocumentState;
import org.legalcircle.casework.matter.store.DocumentRow;
import org.legalcircle.casework.matter.store.SupplementNotice;

/**
 * What a matter has of documents, and what it should have.
 *
 * @param documents those the reader may see
 * @param required in the order of the procedure
 * @param notice null as long as no supplement was asked for
 */
public record DocumentFolder(List<DocumentRow> documents, List<Requirement> required, SupplementNotice notice) {
    /** Something that is asked for, and whether it is there. */
    public record Requirement(RequiredDocument document, Presence presence) {}

    /** Whether something that is asked for is there. */
    public enum Presence {
        MISSING,
        /** It was handed in and is yet to be scanned. */
        UNSCANNED,
        PRESENT
    }

    static DocumentFolder of(
            List<DocumentRow> all,
            List<RequiredDocument> asked,
            SupplementNotice notice,
            UUID reader,
            boolean unscannedToo) {
        var visible =
                all.stream().filter(row -> row.isShownTo(reader, unscannedToo)).toList();
        var required = asked.stream()
                .map(document -> new Requirement(document, presence(document.code(), all, unscannedToo)))
                .toList();
        return new DocumentFolder(visible, required, notice);
    }

    private static Presence presence(String code, List<DocumentRow> all, boolean unscannedToo) {
        var handedIn = all.stream()
                .filter(row -> code.equals(row.requirement()))
                .map(DocumentRow::state)
                .filter(DocumentState::counts)
                .toList();
        if (handedIn.isEmpty()) {
            return Presence.MISSING;
        }
        return unscannedToo || handedIn.contains(DocumentState.CLEAN) ? Presence.PRESENT : Presence.UNSCANNED;
    }
}
