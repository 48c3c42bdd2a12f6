package org.legalcircle.casework.legalaid.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidObjection;
import org.legalcircle.casework.legalaid.domain.EmergencyGround;
import org.legalcircle.casework.legalaid.domain.RecusalGround;
import org.legalcircle.casework.legalaid.store.AidForwarding;

/** Bodies of the calls that change applications for legal aid. */
final class AidRequests {
    private AidRequests() {}

    /** Begins an application. */
    @Schema(name = "BeginAnAidApplication")
    record BeginAnAidApplication(
            @Schema(nullable = true, description = "What is known already") @Valid
            AidForm form,

            @Schema(nullable = true, description = "An earlier application of mine, to take over who it was about")
            UUID from,

            @Schema(nullable = true, examples = "true", description = "That I want this to be taken over")
            Boolean consentToReuse) {
        AidForm told() {
            return form == null ? AidForm.EMPTY : form;
        }

        boolean consents() {
            return Boolean.TRUE.equals(consentToReuse);
        }
    }

    /** Asks another body. */
    @Schema(name = "AskAnotherBody")
    record AskAnotherBody(
            @Schema(examples = "江山市民政局") @NotBlank @Size(max = 100)
            String body,

            @Schema(examples = "请核实申请人家庭是否享受最低生活保障。") @NotBlank @Size(max = 2000)
            String question) {}

    /** Records what another body answered. */
    @Schema(name = "RecordAnAnswer")
    record RecordAnAnswer(
            @Schema(examples = "true") @NotNull Boolean confirms,

            @Schema(examples = "经核实，该户为低保边缘家庭。") @NotBlank @Size(max = 2000)
            String answer) {}

    /** Decides about an application. */
    @Schema(name = "DecideAnAidApplication")
    record DecideAnAidApplication(
            @Schema(examples = "申请事项属于法律援助范围，申请人经济困难。") @NotBlank @Size(max = 4000)
            String reasons) {}

    /** Grants aid before all is known. */
    @Schema(name = "GrantAidInAnEmergency")
    record GrantAidInAnEmergency(
            @NotNull EmergencyGround ground,

            @Schema(examples = "距仲裁时效届满不足七日。") @NotBlank @Size(max = 4000)
            String reasons) {}

    /** Takes aid back that was granted in an emergency. */
    @Schema(name = "RevokeEmergencyAid")
    record RevokeEmergencyAid(
            @Schema(examples = "false", description = "Whether there is no right to aid; else the papers are late")
            @NotNull
            Boolean ineligible,

            @Schema(examples = "期限届满仍未补交材料。") @NotBlank @Size(max = 4000)
            String reasons) {}

    /** Sends an application to the agency that is competent. */
    @Schema(name = "ReferAnAidApplication")
    record ReferAnAidApplication(
            @Schema(examples = "杭州市上城区法律援助中心") @NotBlank @Size(max = 100)
            String agency) {}

    /** Says that somebody does not review an application. */
    @Schema(name = "RecuseAReviewer")
    record RecuseAReviewer(
            @Schema(nullable = true, description = "Missing for oneself")
            UUID staffId,

            @NotNull RecusalGround ground) {}

    /** Notes that an application was passed on. */
    @Schema(name = "NoteAForwarding")
    record NoteAForwarding(
            @Schema(examples = "江山市看守所") @NotBlank @Size(max = 100)
            String place,

            @NotNull Instant receivedAt,
            @NotNull Instant forwardedAt) {
        AidForwarding told() {
            return new AidForwarding(place, receivedAt, forwardedAt);
        }
    }

    /** Objects to a decision. */
    @Schema(name = "ObjectToADecision")
    record ObjectToADecision(
            @Schema(examples = "家庭收入计算有误，请重新审查。") @NotBlank @Size(max = 4000)
            String grounds) {}

    /** Decides about an objection. */
    @Schema(name = "DecideAnObjection")
    record DecideAnObjection(
            @NotNull AidObjection.Outcome outcome,

            @Schema(examples = "经审查，申请人符合法律援助条件。") @NotBlank @Size(max = 4000)
            String reasons) {}
}
