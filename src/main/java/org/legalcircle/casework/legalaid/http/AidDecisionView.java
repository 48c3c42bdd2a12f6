package org.legalcircle.casework.legalaid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.legalaid.domain.AidDecisionKind;
import org.legalcircle.casework.legalaid.usecase.AidApplicationDetails;
import org.legalcircle.platform.error.Messages;

/**
 * The last decision about an application.
 *
 * @param article what in law it rests on
 * @param routes what the applicant can do against it, in plain words; empty where there is nothing to do
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidDecisionView(
        AidDecisionKind kind,
        @Schema(examples = "Legal Aid Law art. 43") String article,
        @Schema(examples = "家庭人均收入高于当地经济困难标准。") String reasons,
        Instant decidedAt,
        @Schema(examples = "[\"可以向司法行政部门提出异议。\"]") List<String> routes) {
    /** The decision; null where there is none. */
    static AidDecisionView of(AidApplicationDetails details, Locale locale) {
        var decision = details.application().decision();
        return decision == null
                ? null
                : new AidDecisionView(
                        decision.kind(),
                        decision.article(),
                        details.reasons(),
                        decision.decidedAt(),
                        routes(decision.kind(), locale));
    }

    private static List<String> routes(AidDecisionKind kind, Locale locale) {
        if (kind.isOpenToObjection()) {
            return List.of(text("ROUTE.objection", locale));
        }
        return kind == AidDecisionKind.UPHOLDING
                ? List.of(text("ROUTE.reconsideration", locale), text("ROUTE.suit", locale))
                : List.of();
    }

    private static String text(String key, Locale locale) {
        return Messages.text(locale, "aidprogress", key, Map.of());
    }

    /** Never tells the reasons. */
    @Override
    public String toString() {
        return "AidDecisionView " + kind;
    }
}
