package org.legalcircle.casework.legalaid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.casework.legalaid.usecase.AidApplicationDetails;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.time.Zone;

/**
 * What happened with an application, what comes next, and by when, in plain words.
 *
 * @param lastDay the last day for what comes next; absent where no time runs
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidProgress(
        @Schema(examples = "您的申请已经提交。") String happened,
        @Schema(examples = "法律援助机构正在审查，会在规定时间内作出决定。") String next,
        @Schema(nullable = true, examples = "2026-12-01") LocalDate lastDay) {
    private static final String BUNDLE = "aidprogress";

    static AidProgress of(AidApplicationDetails details, Locale locale) {
        var key = keyOf(details);
        return new AidProgress(
                Messages.text(locale, BUNDLE, key + ".happened", Map.of()),
                Messages.text(locale, BUNDLE, key + ".next", Map.of()),
                lastDay(details));
    }

    private static String keyOf(AidApplicationDetails details) {
        var application = details.application();
        return application.stage() == AidStage.UNDER_REVIEW && application.waitsForOthers()
                ? "WAITING_FOR_OTHERS"
                : application.stage().name();
    }

    private static LocalDate lastDay(AidApplicationDetails details) {
        var due = dueAt(details);
        return due == null ? null : Zone.dateOf(due.minusNanos(1));
    }

    private static Instant dueAt(AidApplicationDetails details) {
        var application = details.application();
        return switch (application.stage()) {
            case DRAFT -> application.expiresAt();
            case SUBMITTED, UNDER_REVIEW -> details.matter().dueAt();
            case MATERIALS_REQUESTED -> application.supplementDueAt();
            case EMERGENCY_GRANTED -> application.papersDueAt();
            case OBJECTION_FILED -> application.objection().dueAt();
            default -> null;
        };
    }
}
