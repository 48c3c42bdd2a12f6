package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.Route;
import org.legalcircle.casework.mediation.domain.Consent;
import org.legalcircle.casework.mediation.usecase.InvitationFile;
import org.legalcircle.platform.privacy.Masked;

/**
 * What an invitation is about.
 *
 * @param applicantName masked until the invited party has consented
 * @param facts absent until then, as the claims are
 * @param routesLeft what is left to the parties; empty as long as the mediation goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
        @Schema(examples = "MED-330881121-2026-00001") String number,
        MediationStage stage,
        DisputeType disputeType,
        @Schema(examples = "王*") String applicantName,
        @Schema(examples = "贺村镇司法所") String organisationName,
        @Schema(nullable = true, examples = "0570-4012348") String organisationPhone,
        boolean openToPublic,
        Consent consent,
        boolean claimed,

        @Schema(nullable = true, examples = "邻居翻建围墙，占用共用通道约三十厘米。")
        String facts,

        @Schema(nullable = true, examples = "请求恢复通道原状。") String claims,
        List<Route> routesLeft,
        Instant expiresAt) {
    static InvitationView of(InvitationFile file) {
        var mediation = file.mediation();
        var consented = file.form() != null;
        return new InvitationView(
                file.matter().number(),
                mediation.stage(),
                mediation.dispute().type(),
                consented ? file.applicantName() : Masked.name(file.applicantName()),
                file.organisation().name(),
                file.organisation().phone(),
                mediation.dispute().openToPublic(),
                file.party().consent(),
                file.party().accountId() != null,
                consented ? file.form().facts() : null,
                consented ? file.form().claims() : null,
                mediation.stage().hasFailed()
                        ? Route.leftFor(mediation.dispute().type())
                        : List.of(),
                file.expiresAt());
    }
}
