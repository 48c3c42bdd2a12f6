package org.legalcircle.casework.task.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.matter.Light;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.TaskStage;
import org.legalcircle.casework.task.store.TaskRow;
import org.legalcircle.platform.web.Versions;

/**
 * A task as staff see it.
 *
 * @param light how urgent it is; NO_CLOCK once it waits for the superior, or is over
 * @param workerId absent where the organisation says who does it
 * @param returnedFor why it was returned last; absent where it never was
 * @param escalatedAt when the superior was told that it is late; absent where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        UUID id,
        UUID matterId,
        @Schema(examples = "MED-330881121-2026-00001") String matterNumber,
        ServiceLine line,
        UUID assignerId,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(examples = "请三日内完成现场勘验，并上传笔录。") String instruction,
        TaskStage stage,
        Light light,
        @Schema(examples = "60") int percent,

        @Schema(nullable = true, examples = "已走访双方当事人，明日勘验。")
        String progress,

        @Schema(nullable = true, examples = "勘验完成，笔录已上传。") String result,

        @Schema(nullable = true, examples = "笔录缺少当事人签字，请补充。")
        String returnedFor,

        @Schema(examples = "1") int returns,
        Instant dueAt,
        @Schema(nullable = true) Instant escalatedAt,
        Instant assignedAt,
        Instant changedAt) {
    static TaskView of(TaskRow row, Duration soon, Instant now) {
        return new TaskView(
                row.id(),
                row.matterId(),
                row.matterNumber(),
                row.line(),
                row.assignerId(),
                row.organisationId(),
                row.workerId(),
                row.instruction(),
                row.stage(),
                row.stage() == TaskStage.ASSIGNED ? Light.of(row.dueAt(), soon, now) : Light.NO_CLOCK,
                row.percent(),
                row.progress(),
                row.result(),
                row.returnedFor(),
                row.returns(),
                row.dueAt(),
                row.escalatedAt(),
                row.assignedAt(),
                row.changedAt());
    }

    static RestResponse<TaskView> answer(TaskRow row, Duration soon, Instant now) {
        return RestResponse.ResponseBuilder.ok(of(row, soon, now))
                .header(HttpHeaders.ETAG, Versions.tag(row.version()))
                .build();
    }
}
