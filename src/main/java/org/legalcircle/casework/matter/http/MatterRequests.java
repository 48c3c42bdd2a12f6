package org.legalcircle.casework.matter.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.PeriodUnit;

/** Bodies of the calls that change matters. */
final class MatterRequests {
    private MatterRequests() {}

    /** Tells what was missing. */
    @Schema(name = "SupplementAMatter")
    record SupplementAMatter(
            @Schema(examples = "已补充房屋产权证明。") @NotBlank @Size(max = 2000)
            String note) {}

    /** Gives a matter up. */
    @Schema(name = "WithdrawAMatter")
    record WithdrawAMatter(
            @Schema(examples = "双方已自行和解") @NotBlank @Size(max = 500)
            String reason) {}

    /** Takes a matter up. */
    @Schema(name = "AcceptAMatter")
    record AcceptAMatter(
            @Schema(nullable = true, examples = "符合受理条件。") @Size(max = 2000)
            String note) {}

    /** Does not take a matter up. */
    @Schema(name = "DeclineAMatter")
    record DeclineAMatter(
            @Schema(examples = "不属于本机构受理范围，可向人民法院起诉。") @NotBlank @Size(max = 2000)
            String reason) {}

    /** Tells once all that is missing. */
    @Schema(name = "RequestASupplement")
    record RequestASupplement(
            @Schema(examples = "请补充身份证明和房屋产权证明。") @NotBlank @Size(max = 4000)
            String missing) {}

    /** Says who is to work on it. */
    @Schema(name = "AssignAMatter")
    record AssignAMatter(@NotNull UUID workerId) {}

    /** Lets a matter stand still. */
    @Schema(name = "SuspendAMatter")
    record SuspendAMatter(
            @Schema(examples = "FORCE_MAJEURE") @NotNull @Pattern(regexp = "[A-Z_]{1,64}")
            String ground,

            @Schema(nullable = true, examples = "当事人住院，暂时无法到场。") @Size(max = 2000)
            String note) {}

    /** Lets a matter go on. */
    @Schema(name = "ResumeAMatter")
    record ResumeAMatter(
            @Schema(nullable = true, examples = "当事人已出院。") @Size(max = 2000)
            String note) {}

    /** Gives a deadline more time. */
    @Schema(name = "ExtendADeadline")
    record ExtendADeadline(
            @NotNull DeadlineKind deadline,
            @NotNull @Valid LengthOfTime by,

            @Schema(examples = "案情复杂，需要现场勘验。") @NotBlank @Size(max = 2000)
            String reason) {}

    /** So many hours, days, months. */
    @Schema(name = "LengthOfTime")
    record LengthOfTime(
            @Schema(examples = "5") @Min(1) @Max(10000) int amount,

            @NotNull PeriodUnit unit) {
        Period period() {
            return new Period(amount, unit);
        }
    }

    /** Ends a matter. */
    @Schema(name = "ConcludeAMatter")
    record ConcludeAMatter(
            @Schema(examples = "双方达成协议并已履行。") @NotBlank @Size(max = 4000)
            String result) {}

    /** Offers a matter to another organisation. */
    @Schema(name = "OfferAMatter")
    record OfferAMatter(
            @NotNull UUID organisationId,

            @Schema(examples = "当事人住所地在贵镇。") @NotBlank @Size(max = 2000)
            String reason) {}

    /** Does not take a matter that is offered. */
    @Schema(name = "RefuseAnOffer")
    record RefuseAnOffer(
            @Schema(examples = "纠纷发生地不在本镇。") @NotBlank @Size(max = 2000)
            String ground) {}
}
