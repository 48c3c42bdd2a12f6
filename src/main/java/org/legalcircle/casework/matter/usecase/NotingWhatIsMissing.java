package org.legalcircle.casework.matter.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.legalcircle.casework.matter.RequiredDocument;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.store.DocumentLists;

/** Writes down, with the one request for supplements, all documents that are missing at that moment. */
@Singleton
class NotingWhatIsMissing {
    private final DocumentLists lists;
    private final Procedures procedures;
    private final InstantSource clock;

    NotingWhatIsMissing(DocumentLists lists, Procedures procedures, InstantSource clock) {
        this.lists = lists;
        this.procedures = procedures;
        this.clock = clock;
    }

    Uni<Void> note(Matter matter) {
        var asked = procedures.of(matter.line()).documents().stream()
                .map(RequiredDocument::code)
                .toList();
        return lists.note(matter.id(), asked, clock.instant());
    }
}
