package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.Route;
import org.legalcircle.casework.mediation.usecase.MediationFile;
import org.legalcircle.identity.OrganisationLevel;

/**
 * A mediation with its parties.
 *
 * @param risk for staff only, as what was told to the police is
 * @param routesLeft what is left to the parties; empty as long as the mediation goes on
 * @param dueAt when the next deadline of its matter is over; absent where none runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediationDetails(
        UUID id,
        @Schema(examples = "MED-330881121-2026-00001") String number,
        MediationStage stage,
        MatterStage matterStage,
        DisputeType disputeType,
        @Schema(examples = "邻居翻建围墙，占用共用通道约三十厘米。") String facts,
        @Schema(examples = "请求恢复通道原状。") String claims,
        @Schema(nullable = true) Long amountFen,
        @Schema(examples = "330881121") String areaCode,
        @Schema(nullable = true) LocalDate happenedOn,
        int peopleInvolved,
        @Schema(nullable = true) EscalationRisk risk,
        boolean openToPublic,
        UUID organisationId,
        OrganisationLevel level,
        @Schema(nullable = true) UUID mediatorId,
        @Schema(nullable = true) Instant policeToldAt,
        @Schema(nullable = true) Instant dueAt,
        Instant registeredAt,
        @Schema(nullable = true) Instant acceptedAt,
        List<Route> routesLeft,
        List<PartyView> parties) {
    static MediationDetails of(MediationFile file) {
        var mediation = file.mediation();
        var dispute = mediation.dispute();
        return new MediationDetails(
                mediation.id(),
                file.matter().number(),
                mediation.stage(),
                file.matter().stage(),
                dispute.type(),
                file.form().facts(),
                file.form().claims(),
                dispute.amountFen(),
                dispute.areaCode(),
                dispute.happenedOn(),
                dispute.peopleInvolved(),
                file.staff() ? dispute.risk() : null,
                dispute.openToPublic(),
                mediation.place().organisationId(),
                mediation.place().level(),
                mediation.mediatorId(),
                file.staff() ? mediation.policeToldAt() : null,
                file.matter().dueAt(),
                mediation.registeredAt(),
                mediation.acceptedAt(),
                mediation.routesLeft(),
                file.parties().stream()
                        .map(party -> PartyView.of(party, file.staff()))
                        .toList());
    }
}
