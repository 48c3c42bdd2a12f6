package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reads an agreement before anybody signs it and tells all its flaws at once. It knows words, not meanings: what it
 * lets pass is not lawful by that, and the mediator remains answerable.
 */
public final class AgreementLinter {
    private final Set<UUID> parties;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();

    private AgreementLinter(Set<UUID> parties, LocalDate today) {
        this.parties = parties;
        this.today = today;
    }

    /**
     * All that has to be put right; empty where nothing has.
     *
     * @param parties of the mediation
     * @param today the day it is drawn up
     */
    public static List<Finding> findings(AgreementContents contents, Set<UUID> parties, LocalDate today) {
        var linter = new AgreementLinter(parties, today);
        linter.read(contents);
        return List.copyOf(linter.found);
    }

    private void read(AgreementContents contents) {
        if (contents.obligations().isEmpty()) {
            found.add(Finding.of(AgreementFlaw.NOTHING_TO_PERFORM));
        }
        for (var i = 0; i < contents.obligations().size(); i++) {
            read(contents.obligations().get(i), i + 1);
        }
        readWords(contents);
    }

    private void read(Obligation obligation, int number) {
        readPeople(obligation, number);
        find(isBlank(obligation.content()), AgreementFlaw.CONTENT_MISSING, number);
        find(obligation.manner() == null, AgreementFlaw.MANNER_MISSING, number);
        var last = obligation.dueOn();
        find(last == null, AgreementFlaw.DATE_MISSING, number);
        find(last != null && last.isBefore(today), AgreementFlaw.DATE_PAST, number);
        if (obligation.kind() == ObligationKind.PAYMENT) {
            var amount = obligation.amountFen();
            find(amount == null || amount <= 0, AgreementFlaw.AMOUNT_MISSING, number);
            readInstalments(obligation, number);
        } else {
            find(obligation.amountFen() != null, AgreementFlaw.AMOUNT_OF_NO_PAYMENT, number);
            find(!obligation.instalments().isEmpty(), AgreementFlaw.INSTALMENTS_OF_NO_PAYMENT, number);
        }
    }

    private void readPeople(Obligation obligation, int number) {
        var payee = obligation.payeeId();
        find(!parties.contains(obligation.debtorId()), AgreementFlaw.DEBTOR_UNKNOWN, number);
        find(payee == null, AgreementFlaw.PAYEE_MISSING, number);
        find(payee != null && !parties.contains(payee), AgreementFlaw.PAYEE_UNKNOWN, number);
        find(payee != null && payee.equals(obligation.debtorId()), AgreementFlaw.PAYEE_IS_DEBTOR, number);
    }

    private void readInstalments(Obligation obligation, int number) {
        var terms = obligation.instalments();
        if (terms.isEmpty()) {
            return;
        }
        var undated = terms.stream().anyMatch(term -> term.dueOn() == null);
        find(terms.stream().anyMatch(term -> term.amountFen() <= 0), AgreementFlaw.AMOUNT_MISSING, number);
        find(undated, AgreementFlaw.DATE_MISSING, number);
        find(
                obligation.amountFen() != null && !sums(terms, obligation.amountFen()),
                AgreementFlaw.INSTALMENTS_NOT_THE_AMOUNT,
                number);
        if (!undated) {
            find(terms.get(0).dueOn().isBefore(today), AgreementFlaw.DATE_PAST, number);
            find(!isInOrder(terms, obligation.dueOn()), AgreementFlaw.INSTALMENTS_OUT_OF_ORDER, number);
        }
    }

    private static boolean sums(List<InstalmentTerm> terms, long amount) {
        var left = amount;
        for (var term : terms) {
            left -= Math.min(term.amountFen(), left + 1);
        }
        return left == 0;
    }

    private static boolean isInOrder(List<InstalmentTerm> terms, LocalDate last) {
        for (var i = 1; i < terms.size(); i++) {
            if (!terms.get(i - 1).dueOn().isBefore(terms.get(i).dueOn())) {
                return false;
            }
        }
        return last == null || terms.get(terms.size() - 1).dueOn().equals(last);
    }

    private void readWords(AgreementContents contents) {
        var words = SignalWords.in(contents.words().toList());
        words.flaws().stream().map(Finding::of).forEach(found::add);
        words.subjects().stream()
                .filter(subject -> !contents.subjects().contains(subject))
                .map(subject -> new Finding(AgreementFlaw.SUBJECT_NOT_DECLARED, null, subject))
                .forEach(found::add);
    }

    private void find(boolean flawed, AgreementFlaw flaw, int number) {
        var finding = new Finding(flaw, number, null);
        if (flawed && !found.contains(finding)) {
            found.add(finding);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
