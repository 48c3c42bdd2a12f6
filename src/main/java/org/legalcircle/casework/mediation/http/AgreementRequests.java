package org.legalcircle.casework.mediation.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.AnnulmentGround;
import org.legalcircle.casework.mediation.domain.AgreementContents;
import org.legalcircle.casework.mediation.domain.AgreementForm;
import org.legalcircle.casework.mediation.domain.AgreementSubject;
import org.legalcircle.casework.mediation.domain.InstalmentTerm;
import org.legalcircle.casework.mediation.domain.Obligation;
import org.legalcircle.casework.mediation.domain.ObligationKind;
import org.legalcircle.casework.mediation.domain.PerformanceKind;
import org.legalcircle.casework.mediation.domain.PerformanceManner;
import org.legalcircle.casework.mediation.domain.SignatoryKind;
import org.legalcircle.casework.mediation.usecase.ConfirmingInCourt;
import org.legalcircle.casework.mediation.usecase.ConfirmingInCourt.CourtStep;
import org.legalcircle.casework.mediation.usecase.DrawingUpAnAgreement;
import org.legalcircle.casework.mediation.usecase.PerformingAnAgreement;
import org.legalcircle.casework.mediation.usecase.SigningAnAgreement;

/** Bodies of the calls about agreements and what follows from them. */
final class AgreementRequests {
    private static final long MOST_FEN = 100_000_000_000_000L;
    private static final String SHA256 = "[0-9a-f]{64}";

    private AgreementRequests() {}

    /** Draws up an agreement. What is missing or not allowed is told by the linter, all at once. */
    @Schema(name = "DrawUpAnAgreement")
    record DrawUpAnAgreement(
            @NotNull AgreementForm form,

            @Schema(examples = "两家因翻建围墙发生争执，围墙一侧倒塌。") @NotBlank @Size(max = 4000)
            String facts,

            @Schema(examples = "围墙由谁修复、费用由谁承担。") @NotBlank @Size(max = 2000)
            String issues,

            @Schema(examples = "被申请人承担修复责任。") @NotBlank @Size(max = 2000)
            String responsibilities,

            @NotNull @Size(max = 50) List<@NotNull @Valid AgreedObligation> obligations,

            @Schema(description = "What it touches for which law has rules of its own") @NotNull @Size(max = 9)
            Set<@NotNull AgreementSubject> subjects,

            @Schema(nullable = true, examples = "双方今后互谅互让。") @Size(max = 2000)
            String otherTerms,

            @Schema(nullable = true, description = "The day an oral one was agreed on")
            LocalDate agreedOn) {
        DrawingUpAnAgreement.Told told(Locale locale) {
            var contents = new AgreementContents(
                    facts,
                    issues,
                    responsibilities,
                    obligations.stream().map(AgreedObligation::told).toList(),
                    subjects,
                    otherTerms);
            return new DrawingUpAnAgreement.Told(form, contents, agreedOn, locale);
        }
    }

    /** What one party owes another. */
    @Schema(name = "AgreedObligation")
    record AgreedObligation(
            @NotNull UUID debtorId,
            @Schema(nullable = true) UUID payeeId,
            @NotNull ObligationKind kind,

            @Schema(nullable = true, examples = "赔偿修墙费用") @Size(max = 1000)
            String content,

            @Schema(nullable = true, examples = "500000") @Min(1) @Max(MOST_FEN)
            Long amountFen,

            @Schema(nullable = true) PerformanceManner manner,

            @Schema(nullable = true, description = "The last day")
            LocalDate dueOn,

            @NotNull @Size(max = 120) List<@NotNull @Valid AgreedInstalment> instalments) {
        Obligation told() {
            return new Obligation(
                    debtorId,
                    payeeId,
                    kind,
                    content,
                    amountFen,
                    manner,
                    dueOn,
                    instalments.stream().map(AgreedInstalment::told).toList());
        }
    }

    /** One part of a payment. */
    @Schema(name = "AgreedInstalment")
    record AgreedInstalment(
            @Schema(examples = "250000") @Min(1) @Max(MOST_FEN)
            long amountFen,

            @NotNull LocalDate dueOn) {
        InstalmentTerm told() {
            return new InstalmentTerm(amountFen, dueOn);
        }
    }

    /** Asks for a code to sign with. */
    @Schema(name = "AskForASigningCode")
    record AskForASigningCode(
            @NotNull UUID partyId,

            @Schema(description = "Of the text that was seen") @NotNull @Pattern(regexp = SHA256)
            String textSha256) {}

    /** Signs. */
    @Schema(name = "SignAnAgreement")
    record SignAnAgreement(
            @NotNull SignatoryKind kind,

            @Schema(nullable = true, description = "Needed where a party signs")
            UUID partyId,

            @Schema(description = "Of the text that was seen") @NotNull @Pattern(regexp = SHA256)
            String textSha256,

            @Schema(nullable = true, examples = "123456", description = "As it was sent to the party's phone")
            @Pattern(regexp = "[0-9]{6}")
            String code,

            @Schema(
                    nullable = true,
                    examples = "SM-2026-0017",
                    description = "Reference to the scan of the signed paper")
            @Pattern(regexp = "[A-Za-z0-9._-]{1,100}")
            String scan,

            @Schema(
                    nullable = true,
                    examples = "2026-11-20",
                    description = "The day on the paper, needed with a scan; not before the text was made")
            LocalDate signedOn) {
        SigningAnAgreement.Told told() {
            return new SigningAnAgreement.Told(kind, partyId, textSha256, code == null ? "" : code, scan, signedOn);
        }
    }

    /** Takes back a draft. */
    @Schema(name = "AnnulADraft")
    record AnnulADraft(
            @Schema(examples = "TEXT_WRONG", description = "PARTY_RECONSIDERED or TEXT_WRONG") @NotNull
            DraftFault ground) {}

    /** What is wrong with a draft, as its mediator says. */
    @Schema(name = "DraftFault")
    enum DraftFault {
        PARTY_RECONSIDERED,
        TEXT_WRONG;

        AnnulmentGround ground() {
            return AnnulmentGround.valueOf(name());
        }
    }

    /** Tells that something was performed, or not. */
    @Schema(name = "TellOfPerformance")
    record TellOfPerformance(
            @NotNull UUID instalmentId,
            @NotNull PerformanceKind kind,

            @Schema(nullable = true, examples = "250000", description = "All that is left if absent")
            @Min(1)
            @Max(MOST_FEN)
            Long amountFen,

            @Schema(nullable = true, description = "When it was performed")
            LocalDate performedOn) {
        PerformingAnAgreement.Told told(LocalDate today) {
            var day = kind == PerformanceKind.BREACHED ? null : performedOn == null ? today : performedOn;
            return new PerformingAnAgreement.Told(instalmentId, kind, amountFen, day);
        }
    }

    /** Asks a court, for some parties. */
    @Schema(name = "AskForConfirmation")
    record AskForConfirmation(
            @NotNull @Size(min = 1, max = 40) Set<@NotNull UUID> partyIds) {}

    /** Tells what the court did. */
    @Schema(name = "NoteACourtStep")
    record NoteACourtStep(
            @NotNull CourtStep step,
            @NotNull LocalDate day,

            @Schema(nullable = true, examples = "江山市人民法院") @Size(max = 100)
            String court,

            @Schema(nullable = true, examples = "（2026）浙0881民特12号") @Size(max = 100)
            String number) {
        ConfirmingInCourt.Told told() {
            return new ConfirmingInCourt.Told(step, day, court, number);
        }
    }
}
