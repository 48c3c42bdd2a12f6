package org.legalcircle.evaluation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.evaluation.CallBackEnding;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.CallBackStage;
import org.legalcircle.evaluation.domain.CallOutcome;
import org.legalcircle.evaluation.domain.RatingReason;
import org.legalcircle.evaluation.domain.Satisfaction;
import org.legalcircle.evaluation.usecase.ReadingACallBack.Opened;
import org.legalcircle.platform.web.Versions;

/**
 * A bad rating: in full for whoever calls back; for colleagues, once the loop is closed, without what was rated, by
 * whom, and with which words.
 *
 * @param call what was noted about the last call
 * @param complaint why it is said to be mistaken
 * @param counted false once it was found to be mistaken
 * @param decision why it was, or was not
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallBackDetails(
        UUID id,
        CallBackStage stage,
        ServiceKind kind,
        @Schema(nullable = true) UUID subjectId,
        Satisfaction level,
        List<RatingReason> reasons,
        @Schema(nullable = true, examples = "等了很久，没有人解释原因。") String comment,
        @Schema(nullable = true, examples = "王小明") String citizenName,
        @Schema(nullable = true, examples = "13800001234") String citizenMobile,
        @Schema(nullable = true) UUID assigneeId,
        Instant callDueAt,
        int calls,
        @Schema(nullable = true) CallOutcome callOutcome,
        @Schema(nullable = true, examples = "已致电说明情况。") String call,
        Instant fixDueAt,
        @Schema(nullable = true, examples = "已重新解答，并向您致歉。") String fix,
        @Schema(nullable = true) Instant rateAgainUntil,
        @Schema(nullable = true) Satisfaction secondLevel,

        @Schema(nullable = true, examples = "群众表示误点，所评并非本机构服务。")
        String complaint,

        boolean counted,

        @Schema(nullable = true, examples = "经核实，所评为另一机构的服务。")
        String decision,

        @Schema(nullable = true) CallBackEnding ending) {
    static RestResponse<CallBackDetails> answer(Opened opened) {
        return RestResponse.ResponseBuilder.ok(of(opened))
                .header(HttpHeaders.ETAG, Versions.tag(opened.callBack().version()))
                .build();
    }

    private static CallBackDetails of(Opened opened) {
        var callBack = opened.callBack();
        var rated = opened.evaluation();
        var citizen = opened.citizen();
        return new CallBackDetails(
                rated.id(),
                callBack.stage(),
                rated.kind(),
                citizen == null ? null : rated.subjectId(),
                rated.level(),
                rated.reasons(),
                opened.comment(),
                citizen == null ? null : citizen.name(),
                citizen == null ? null : citizen.mobile(),
                citizen == null ? null : callBack.assigneeId(),
                callBack.call().dueAt(),
                callBack.calls().count(),
                callBack.calls().outcome(),
                opened.call(),
                callBack.fix().dueAt(),
                opened.fix(),
                callBack.rateAgainUntil(),
                callBack.secondLevel(),
                opened.complaint(),
                callBack.isCounted(),
                opened.decision(),
                callBack.ending());
    }
}
