package org.legalcircle.casework.mediation.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.EndGround;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.domain.Capacity;
import org.legalcircle.casework.mediation.domain.Dispute;
import org.legalcircle.casework.mediation.domain.Particulars;
import org.legalcircle.casework.mediation.domain.PartyKind;
import org.legalcircle.casework.mediation.domain.Relation;
import org.legalcircle.casework.mediation.domain.Representative;
import org.legalcircle.casework.mediation.domain.Side;
import org.legalcircle.casework.mediation.usecase.KeepingMediators;
import org.legalcircle.casework.mediation.usecase.NewMediation;
import org.legalcircle.casework.mediation.usecase.NewMediation.NewParty;

/** Bodies of the calls that change mediations. */
final class MediationRequests {
    private static final String MOBILE = "1[3-9][0-9]{9}";

    private MediationRequests() {}

    /** Asks for a mediation. */
    @Schema(name = "RequestAMediation")
    record RequestAMediation(
            @NotNull UUID organisationId,
            @NotNull Standing standing,

            @Schema(nullable = true, examples = "委托书 2026-17") @Size(max = 200)
            String proof,

            @NotNull DisputeType disputeType,

            @Schema(examples = "邻居翻建围墙，占用共用通道约三十厘米。") @NotBlank @Size(max = 4000)
            String facts,

            @Schema(examples = "请求恢复通道原状。") @NotBlank @Size(max = 4000)
            String claims,

            @Schema(nullable = true, examples = "500000") @PositiveOrZero
            Long amountFen,

            @Schema(examples = "330881121") @NotNull @Pattern(regexp = "[0-9]{6,12}")
            String areaCode,

            @Schema(nullable = true, examples = "2026-11-08")
            LocalDate happenedOn,

            @Schema(examples = "4") @Min(2) @Max(100000) int peopleInvolved,

            @NotNull EscalationRisk risk,
            @NotNull Boolean openToPublic,

            @Schema(description = "The first of the applicants is who asks") @NotNull @Size(min = 1, max = 40)
            List<@NotNull @Valid NamedParty> parties) {
        NewMediation told() {
            return new NewMediation(
                    organisationId,
                    standing,
                    proof,
                    new Dispute(disputeType, amountFen, areaCode, happenedOn, peopleInvolved, risk, openToPublic),
                    new MediationForm(facts, claims),
                    parties.stream().map(NamedParty::told).toList());
        }
    }

    /** A party as the applicant names it. */
    @Schema(name = "NamedParty")
    record NamedParty(
            @NotNull Side side,
            @NotNull PartyKind kind,

            @Schema(examples = "王小明") @NotBlank @Size(max = 100)
            String name,

            @Schema(nullable = true, examples = "13800001234") @Pattern(regexp = MOBILE)
            String mobile,

            @Schema(nullable = true, examples = "11010519491231002X", description = "Or unified social credit code")
            @Pattern(regexp = "[0-9A-Z]{18}")
            String identityNumber,

            @Schema(nullable = true, examples = "江山市贺村镇贺福路 1 号") @Size(max = 200)
            String address,

            @Schema(nullable = true, examples = "1980-05-01", description = "Year, month and day")
            @Pattern(regexp = "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]")
            String birthDate,

            @Schema(nullable = true, examples = "江山某某木业有限公司") @Size(max = 200)
            String employer,

            @Schema(nullable = true) @Valid NamedRepresentative representative) {
        NewParty told() {
            var speaker = representative == null ? null : representative.told();
            return new NewParty(
                    side,
                    kind,
                    new Particulars(
                            name, mobile, identityNumber, address, Particulars.bornOn(birthDate), employer, speaker));
        }
    }

    /** Who speaks for a party. */
    @Schema(name = "NamedRepresentative")
    record NamedRepresentative(
            @NotNull Capacity capacity,

            @Schema(examples = "王大明") @NotBlank @Size(max = 100)
            String name,

            @Schema(nullable = true, examples = "13800001234") @Pattern(regexp = MOBILE)
            String mobile,

            @Schema(nullable = true, examples = "户口簿登记") @Size(max = 200)
            String proof) {
        Representative told() {
            return new Representative(capacity, name, mobile, proof);
        }
    }

    /** Says whether a party wants the mediation. */
    @Schema(name = "AnswerAnInvitation")
    record AnswerAnInvitation(@NotNull Boolean consents) {}

    /** Ties an account to the party an invitation was for. */
    @Schema(name = "ClaimAParty")
    record ClaimAParty(
            @Schema(examples = "cmVmcmVzaC10b2tlbi10aGF0LXdvcmtzLW9uY2UtaW4") @NotBlank @Size(max = 100)
            String token) {
        /** Never tells the token. */
        @Override
        public String toString() {
            return "ClaimAParty";
        }
    }

    /** Chooses a mediator. */
    @Schema(name = "ChooseAMediator")
    record ChooseAMediator(
            @NotNull UUID mediatorId,

            @Schema(nullable = true, description = "For which party; staff have to say it")
            UUID partyId) {}

    /** Chooses a mediator for the party that was invited. */
    @Schema(name = "ChooseAMediatorByInvitation")
    record ChooseByInvitation(@NotNull UUID mediatorId) {}

    /** Ends a mediation. */
    @Schema(name = "TerminateAMediation")
    record TerminateAMediation(
            @Schema(nullable = true, description = "Said by staff; a party ends it as it likes")
            EndGround ground) {
        EndGround groundOfStaff() {
            return ground == null ? EndGround.NO_AGREEMENT : ground;
        }
    }

    /** Tells that the police know. */
    @Schema(name = "TellPolice")
    record TellPolice(
            @Schema(examples = "贺村派出所") @NotBlank @Size(max = 100)
            String station,

            @Schema(nullable = true, examples = "值班民警已记录。") @Size(max = 2000)
            String note) {}

    /** Judges the risk anew. */
    @Schema(name = "AssessARisk")
    record AssessARisk(@NotNull EscalationRisk risk) {}

    /** Tells what ties a mediator to a party. */
    @Schema(name = "DeclareARelation")
    record DeclareARelation(
            @NotNull UUID mediatorId,
            @NotNull UUID partyId,
            @NotNull Relation relation) {}

    /** Passes a mediation to the level above. */
    @Schema(name = "PassAMediationUp")
    record PassUp(
            @Schema(examples = "一次调解未成，涉及两个乡镇。") @NotBlank @Size(max = 2000)
            String reason) {}

    /** What is told of a mediator. */
    @Schema(name = "MediatorProfile")
    record KeepAMediator(
            @NotNull @Size(max = 20) Set<@NotNull DisputeType> topics,

            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9]{6,12}") String> areaCodes,

            @NotNull @Size(max = 10) Set<@NotNull SpokenLanguage> languages,

            @NotNull Boolean expert,
            @Schema(examples = "10") @Min(1) @Max(1000) int mostAtOnce,

            @NotNull Boolean active) {
        KeepingMediators.Told told() {
            return new KeepingMediators.Told(topics, areaCodes, languages, expert, mostAtOnce, active);
        }
    }
}
