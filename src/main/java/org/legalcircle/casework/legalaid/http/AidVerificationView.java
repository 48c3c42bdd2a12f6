package org.legalcircle.casework.legalaid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.legalaid.usecase.AidApplicationDetails.Asked;

/**
 * What another body was asked.
 *
 * @param question absent, with the answer, for the applicant, who reads only who was asked
 * @param answeredAt absent as long as there is no answer
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidVerificationView(
        UUID id,
        @Schema(examples = "江山市民政局") String body,

        @Schema(nullable = true, examples = "请核实申请人家庭是否享受最低生活保障。")
        String question,

        Instant askedAt,

        @Schema(nullable = true, examples = "经核实，该户为低保边缘家庭。")
        String answer,

        @Schema(nullable = true, examples = "true") Boolean confirmed,

        @Schema(nullable = true) Instant answeredAt) {
    static AidVerificationView forStaff(Asked asked) {
        return new AidVerificationView(
                asked.id(),
                asked.body(),
                asked.question(),
                asked.askedAt(),
                asked.answer(),
                asked.confirmed(),
                asked.answeredAt());
    }

    static AidVerificationView forApplicant(Asked asked) {
        return new AidVerificationView(asked.id(), asked.body(), null, asked.askedAt(), null, null, asked.answeredAt());
    }

    /** Never tells what was asked. */
    @Override
    public String toString() {
        return "AidVerificationView " + id;
    }
}
