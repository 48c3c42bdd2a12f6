package org.legalcircle.casework.task.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.task.UrgeStage;
import org.legalcircle.casework.task.store.UrgeRow;

/**
 * An urge as the applicant who urged sees it.
 *
 * @param dueAt until when the holder has to answer, exclusive
 * @param answer absent where there is none yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UrgeView(
        UUID id,

        @Schema(nullable = true, examples = "已经到期了，请问什么时候能办好？")
        String reason,

        Instant urgedAt,
        UrgeStage stage,
        Instant dueAt,

        @Schema(nullable = true, examples = "已约定本周五上门调解，会及时告知结果。")
        String answer,

        @Schema(nullable = true) Instant answeredAt) {
    static UrgeView of(UrgeRow row) {
        return new UrgeView(
                row.id(), row.reason(), row.urgedAt(), row.stage(), row.dueAt(), row.answer(), row.answeredAt());
    }
}
