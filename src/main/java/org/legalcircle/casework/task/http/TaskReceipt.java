package org.legalcircle.casework.task.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.task.TaskStage;
import org.legalcircle.casework.task.domain.Task;
import org.legalcircle.platform.web.Versions;

/** How a task stands after a change. */
@RegisterForReflection
public record TaskReceipt(
        UUID id, TaskStage stage, @Schema(examples = "60") int percent, Instant dueAt, Instant changedAt) {
    static RestResponse<TaskReceipt> answer(Task task) {
        return answer(RestResponse.Status.OK, task);
    }

    static RestResponse<TaskReceipt> answer(RestResponse.Status status, Task task) {
        var receipt = new TaskReceipt(task.id(), task.stage(), task.percent(), task.dueAt(), task.changedAt());
        return RestResponse.ResponseBuilder.create(status, receipt)
                .header(HttpHeaders.ETAG, Versions.tag(task.version()))
                .build();
    }
}
