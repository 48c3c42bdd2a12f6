package org.legalcircle.casework.legalaid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.casework.legalaid.domain.AidObjection;
import org.legalcircle.casework.legalaid.usecase.AidApplicationDetails;
import org.legalcircle.platform.web.Versions;

/**
 * An application for legal aid, for who applied and for staff who review it.
 *
 * @param number of its matter; absent for a draft
 * @param expiresAt when a draft is forgotten; absent for what was submitted
 * @param supplementDueAt when the time to supplement is over, exclusive; absent where it was not asked for
 * @param papersDueAt when the papers of an emergency have to be there, exclusive; absent where it is none
 * @param referredTo the agency that is competent; absent where it is this one
 * @param recused who does not review it; absent for the applicant
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidApplicationView(
        UUID id,

        @Schema(nullable = true, examples = "AID-330881121-2026-00001")
        String number,

        AidStage stage,
        AidForm form,
        AidProgress progress,
        @Schema(nullable = true) AidDecisionView decision,
        @Schema(nullable = true) AidObjectionView objection,
        List<AidVerificationView> verifications,
        Instant begunAt,
        Instant changedAt,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(nullable = true) Instant expiresAt,
        @Schema(nullable = true) Instant supplementDueAt,
        @Schema(nullable = true) Instant papersDueAt,
        @Schema(nullable = true, examples = "杭州市上城区法律援助中心") String referredTo,

        @Schema(nullable = true) List<UUID> recused) {
    static RestResponse<AidApplicationView> forApplicant(AidApplicationDetails details, Locale locale) {
        return answer(details, locale, false);
    }

    static RestResponse<AidApplicationView> forStaff(AidApplicationDetails details, Locale locale) {
        return answer(details, locale, true);
    }

    private static RestResponse<AidApplicationView> answer(
            AidApplicationDetails details, Locale locale, boolean staff) {
        return RestResponse.ResponseBuilder.ok(of(details, locale, staff))
                .header(HttpHeaders.ETAG, Versions.tag(details.application().version()))
                .build();
    }

    private static AidApplicationView of(AidApplicationDetails details, Locale locale, boolean staff) {
        var application = details.application();
        return new AidApplicationView(
                application.id(),
                details.matter() == null ? null : details.matter().number(),
                application.stage(),
                details.form(),
                AidProgress.of(details, locale),
                AidDecisionView.of(details, locale),
                AidObjectionView.of(details),
                details.asked().stream()
                        .map(staff ? AidVerificationView::forStaff : AidVerificationView::forApplicant)
                        .toList(),
                application.begunAt(),
                application.changedAt(),
                application.submittedAt(),
                application.expiresAt(),
                application.supplementDueAt(),
                application.papersDueAt(),
                application.referredTo(),
                staff
                        ? application.recusals().stream()
                                .map(one -> one.staffId())
                                .toList()
                        : null);
    }

    /** Never tells what is in it. */
    @Override
    public String toString() {
        return "AidApplicationView " + id;
    }

    /**
     * The last objection.
     *
     * @param dueAt when the bureau has to have decided, exclusive
     * @param outcome absent as long as it has not
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidObjectionView(
            @Schema(examples = "家庭收入计算有误，请重新审查。") String grounds,
            Instant filedAt,
            Instant dueAt,
            @Schema(nullable = true) AidObjection.Outcome outcome,
            @Schema(nullable = true) Instant decidedAt) {
        static AidObjectionView of(AidApplicationDetails details) {
            var objection = details.application().objection();
            return objection == null
                    ? null
                    : new AidObjectionView(
                            details.grounds(),
                            objection.filedAt(),
                            objection.dueAt(),
                            objection.outcome(),
                            objection.decidedAt());
        }

        /** Never tells the grounds. */
        @Override
        public String toString() {
            return "AidObjectionView";
        }
    }
}
