package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one party owes another by an agreement. Nothing is checked here: {@link AgreementLinter} tells all that is
 * missing at once.
 *
 * @param debtorId the party who has to do it
 * @param payeeId the party it is owed to
 * @param content in the parties' words
 * @param amountFen null for what is no payment
 * @param dueOn the last day; of a payment by instalments the last of them; from when a forbearance lasts
 * @param instalments of a payment; none where it is paid at once
 */
public record Obligation(
        UUID debtorId,
        UUID payeeId,
        ObligationKind kind,
        String content,
        Long amountFen,
        PerformanceManner manner,
        LocalDate dueOn,
        List<InstalmentTerm> instalments) {
    /** Keeps its own copy. */
    public Obligation {
        instalments = instalments == null ? List.of() : List.copyOf(instalments);
    }

    /** What is to be done when; one part where it is done at once. */
    List<InstalmentTerm> parts() {
        return instalments.isEmpty()
                ? List.of(new InstalmentTerm(amountFen == null ? 0 : amountFen, dueOn))
                : instalments;
    }
}
