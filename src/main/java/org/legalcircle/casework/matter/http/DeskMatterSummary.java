package org.legalcircle.casework.matter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.Light;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.store.WorkItem;
import org.legalcircle.identity.CitizenView;

/** A matter on the work list of a branch: whose it is, is masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeskMatterSummary(
        UUID id,
        String number,
        ServiceLine line,
        MatterStage stage,
        Light light,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(nullable = true) Instant dueAt,
        Instant submittedAt,
        @Schema(nullable = true, examples = "王*") String citizenName) {

    static DeskMatterSummary of(WorkItem item, Light light, CitizenView citizen) {
        return new DeskMatterSummary(
                item.id(),
                item.number(),
                item.line(),
                item.stage(),
                light,
                item.organisationId(),
                item.workerId(),
                item.sortedBy().equals(Matter.NO_CLOCK) ? null : item.sortedBy(),
                item.submittedAt(),
                citizen == null ? null : citizen.name());
    }
}
