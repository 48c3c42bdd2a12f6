package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.domain.AgreementForm;
import org.legalcircle.casework.mediation.domain.AgreementSignature;
import org.legalcircle.casework.mediation.domain.AgreementSubject;
import org.legalcircle.casework.mediation.domain.Confirmability;
import org.legalcircle.casework.mediation.domain.ConfirmationDocument;
import org.legalcircle.casework.mediation.domain.ConfirmationStage;
import org.legalcircle.casework.mediation.domain.CourtClock;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.InstalmentState;
import org.legalcircle.casework.mediation.domain.SignatoryKind;
import org.legalcircle.casework.mediation.domain.SigningMethod;
import org.legalcircle.casework.mediation.usecase.AgreementFile;
import org.legalcircle.platform.error.Messages;

/**
 * An agreement, and what became of it.
 *
 * @param text exactly what is signed
 * @param textSha256 of the text in UTF-8
 * @param onPaper whether law excludes signing it electronically
 * @param effectiveOn from when on it binds; absent until it does
 * @param judicialConfirmation absent until it binds
 */
@RegisterForReflection(targets = {AgreementView.class, CourtClock.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementView(
        UUID id,
        AgreementForm form,

        @Schema(examples = "人民调解协议书\n编号：MED-330881121-2026-00001\n")
        String text,

        String textSha256,
        boolean onPaper,
        List<AgreementSubject> subjects,
        @Schema(nullable = true) LocalDate effectiveOn,
        List<SignatureView> signatures,
        List<InstalmentView> instalments,
        @Schema(nullable = true) ConfirmationView judicialConfirmation) {
    /**
     * A signature.
     *
     * @param signedOn the day that counts: the one on the paper, or the day of the code
     * @param signedAt when it was recorded
     */
    @RegisterForReflection
    public record SignatureView(
            SignatoryKind kind, UUID signatoryId, SigningMethod method, LocalDate signedOn, Instant signedAt) {
        static SignatureView of(AgreementSignature signature) {
            return new SignatureView(
                    signature.kind(),
                    signature.signatoryId(),
                    signature.method(),
                    signature.signedOn(),
                    signature.signedAt());
        }
    }

    /**
     * What is to be done at once.
     *
     * @param amountFen absent where it is no payment
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InstalmentView(
            UUID id,
            @Schema(examples = "1") int obligation,
            @Schema(examples = "1") int position,
            UUID debtorId,
            UUID payeeId,
            @Schema(nullable = true) Long amountFen,
            @Schema(examples = "250000") long leftFen,
            LocalDate dueOn,
            InstalmentState state) {
        static InstalmentView of(Instalment part) {
            return new InstalmentView(
                    part.id(),
                    part.obligation(),
                    part.position(),
                    part.debtorId(),
                    part.payeeId(),
                    part.amountFen(),
                    part.leftFen(),
                    part.dueOn(),
                    part.state());
        }
    }

    /**
     * Whether a court can be asked to confirm it, and how far that is.
     *
     * @param offered whether it can be asked now
     * @param lastDay the last day on which it can be asked
     * @param stage absent where nobody has asked
     * @param courtClock absent where the court has nothing to do
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConfirmationView(
            boolean offered,
            @Schema(examples = Confirmability.RULE) String ruleId,
            @Schema(examples = Confirmability.ARTICLE) String article,
            LocalDate lastDay,
            List<BarrierView> barriers,
            List<ConfirmationDocument> documents,
            @Schema(nullable = true) ConfirmationStage stage,
            List<UUID> askedBy,
            @Schema(nullable = true) LocalDate appliedOn,
            @Schema(nullable = true, examples = "江山市人民法院") String court,

            @Schema(nullable = true, examples = "（2026）浙0881民特12号")
            String courtNumber,

            @Schema(nullable = true) LocalDate filedOn,
            @Schema(nullable = true) LocalDate decidedOn,
            @Schema(nullable = true) CourtClock courtClock) {
        static ConfirmationView of(AgreementFile file, Locale locale) {
            var open = file.confirmability();
            var asked = file.confirmation();
            return new ConfirmationView(
                    open.isOfferedAt(file.readAt()),
                    Confirmability.RULE,
                    Confirmability.ARTICLE,
                    open.lastDay(),
                    open.barriers().stream()
                            .map(barrier -> BarrierView.of(barrier, locale))
                            .toList(),
                    file.documents(),
                    asked == null ? null : asked.stage(),
                    asked == null
                            ? List.of()
                            : asked.askedBy().stream().sorted().toList(),
                    asked == null ? null : asked.appliedOn(),
                    asked == null ? null : asked.court(),
                    asked == null ? null : asked.courtNumber(),
                    asked == null ? null : asked.filedOn(),
                    asked == null ? null : asked.decidedOn(),
                    file.courtClock());
        }
    }

    /** Why a court does not confirm it. */
    @RegisterForReflection
    public record BarrierView(
            @Schema(examples = "ADOPTION") String code,

            @Schema(examples = "Interpretation of the Civil Procedure Law art. 355(2)")
            String article,

            @Schema(examples = "收养关系不能通过司法确认解决。") String detail) {
        static BarrierView of(Confirmability.Barrier barrier, Locale locale) {
            var detail = Messages.text(locale, "agreement", "barrier." + barrier.code(), Map.of());
            return new BarrierView(barrier.code(), barrier.article(), detail);
        }
    }

    static AgreementView of(AgreementFile file, Locale locale) {
        var agreement = file.agreement();
        return new AgreementView(
                agreement.id(),
                agreement.form(),
                file.paper().text(),
                agreement.textSha256(),
                agreement.onPaper(),
                file.paper().contents().subjects().stream().sorted().toList(),
                agreement.effectiveOn(),
                agreement.signatures().stream().map(SignatureView::of).toList(),
                file.instalments().stream().map(InstalmentView::of).toList(),
                file.confirmability() == null ? null : ConfirmationView.of(file, locale));
    }
}
