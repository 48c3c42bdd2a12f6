package org.legalcircle.casework.task.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.Period;

/** Bodies of the calls that supervise. */
final class TaskRequests {
    private TaskRequests() {}

    /** What time is counted in. */
    enum TaskTimeUnit {
        HOUR,
        WORKING_DAY
    }

    /** So many hours or working days from now on. */
    @Schema(name = "TaskTime")
    record TaskTime(
            @Schema(examples = "3") @Min(1) @Max(365) int amount,

            @Schema(examples = "WORKING_DAY") @NotNull TaskTimeUnit unit) {
        Period period() {
            return unit == TaskTimeUnit.HOUR ? Period.hours(amount) : Period.workingDays(amount);
        }
    }

    /** Gives somebody something to do. */
    @Schema(name = "AssignATask")
    record AssignATask(
            @NotNull UUID organisationId,

            @Schema(nullable = true, description = "Who of the organisation; absent where it says so itself")
            UUID workerId,

            @Schema(examples = "请三日内完成现场勘验，并上传笔录。") @NotBlank @Size(max = 2000)
            String instruction,

            @NotNull @Valid TaskTime within) {}

    /** Tells how far it has come. */
    @Schema(name = "ReportOnATask")
    record ReportOnATask(
            @Schema(examples = "60") @Min(0) @Max(99) int percent,

            @Schema(examples = "已走访双方当事人，明日勘验。") @NotBlank @Size(max = 2000)
            String progress) {}

    /** Tells that it is done. */
    @Schema(name = "CompleteATask")
    record CompleteATask(
            @Schema(examples = "勘验完成，笔录已上传。") @NotBlank @Size(max = 2000)
            String result) {}

    /** Takes it as done. */
    @Schema(name = "AcceptATask")
    record AcceptATask(
            @Schema(nullable = true, examples = "符合要求。") @Size(max = 2000)
            String note) {}

    /** Does not take it as done. */
    @Schema(name = "ReturnATask")
    record ReturnATask(
            @Schema(examples = "笔录缺少当事人签字，请补充。") @NotBlank @Size(max = 2000)
            String reason,

            @NotNull @Valid TaskTime within) {}

    /** Does not want it any more. */
    @Schema(name = "RevokeATask")
    record RevokeATask(
            @Schema(examples = "当事人已和解，无需勘验。") @NotBlank @Size(max = 2000)
            String reason) {}

    /** Urges a holder. */
    @Schema(name = "UrgeAHolder")
    record UrgeAHolder(
            @Schema(examples = "期限将至，请说明进展。") @NotBlank @Size(max = 2000)
            String reason,

            @Schema(nullable = true, description = "Time to answer; what is usual if absent") @Valid
            TaskTime answerWithin) {}

    /** An applicant urges. */
    @Schema(name = "UrgeMyMatter")
    record UrgeMyMatter(
            @Schema(nullable = true, examples = "已经到期了，请问什么时候能办好？") @Size(max = 500)
            String reason) {}

    /** Answers who urged. */
    @Schema(name = "AnswerAnUrge")
    record AnswerAnUrge(
            @Schema(examples = "已约定本周五上门调解，会及时告知结果。") @NotBlank @Size(max = 2000)
            String answer) {}
}
