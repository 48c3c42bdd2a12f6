package org.legalcircle.casework.matter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.store.SupplementNotice;
import org.legalcircle.casework.matter.usecase.DocumentFolder;
import org.legalcircle.casework.matter.usecase.DocumentFolder.Presence;

/**
 * The documents of a matter.
 *
 * @param documents those the caller may see, oldest first; a matter has at most a hundred
 * @param checklist what the procedure asks for
 * @param missing codes of what is asked for and not there yet
 * @param supplementNotice what was missing when the one supplement was requested; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentFolderView(
        List<DocumentView> documents,
        List<ChecklistItem> checklist,
        @Schema(examples = "[\"PROOF_OF_IDENTITY\"]") List<String> missing,
        @Schema(nullable = true) SupplementNotice supplementNotice) {
    /**
     * Something the procedure asks for.
     *
     * @param article what asks for it
     */
    public record ChecklistItem(
            @Schema(examples = "PROOF_OF_IDENTITY") String code,
            @Schema(examples = "Legal Aid Law art. 41") String article,
            Presence presence) {}

    static DocumentFolderView of(DocumentFolder folder) {
        var checklist = folder.required().stream()
                .map(item -> new ChecklistItem(
                        item.document().code(), item.document().article(), item.presence()))
                .toList();
        return new DocumentFolderView(
                folder.documents().stream().map(DocumentView::of).toList(),
                checklist,
                checklist.stream()
                        .filter(item -> item.presence() == Presence.MISSING)
                        .map(ChecklistItem::code)
                        .toList(),
                folder.notice());
    }
}
