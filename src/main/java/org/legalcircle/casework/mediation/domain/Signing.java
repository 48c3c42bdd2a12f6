package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/**
 * Somebody signs.
 *
 * @param signatoryId the party, the mediator, or the organisation whose committee seals
 * @param textSha256 of the text the signatory has seen, 64 hexadecimal digits in small letters
 * @param scan reference to the scanned paper; null where it was not signed on paper
 * @param signedOn the day on the paper; null where it was not signed on paper
 * @param recordedBy who is at the keyboard
 */
public record Signing(
        SignatoryKind kind,
        UUID signatoryId,
        SigningMethod method,
        String textSha256,
        String scan,
        LocalDate signedOn,
        UUID recordedBy) {
    /**
     * The day that counts: the one on the paper, in any other way today. Refused where it is not told, in the future, or
     * before the text was made.
     */
    LocalDate dayOf(LocalDate made, LocalDate today) {
        var paper = method == SigningMethod.PAPER;
        var day = paper || signedOn != null ? signedOn : today;
        if (day == null || day.isAfter(today) || day.isBefore(paper ? made : today)) {
            throw new Refused(AgreementRefusal.SIGNED_DAY_INVALID);
        }
        return day;
    }
}
