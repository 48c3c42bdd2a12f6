package org.legalcircle.casework.legalaid.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidGroup;
import org.legalcircle.casework.legalaid.AidMatter;

/**
 * A case as those who look for somebody to take it may know it; for conflict checks. Personal: never in events or logs.
 *
 * @param matterId of the matter and the application
 * @param matter what the case is about
 * @param groups those the law treats otherwise, as the applicant stated
 * @param lifeOrDeath whether a sentence of death or for life may follow: three years of practice (Legal Aid Law art. 26)
 * @param minor whether the applicant is under eighteen
 * @param languages spoken by the applicant, as in {@code MANDARIN}; empty where nothing was said
 * @param opponentNames of people and legal persons on the other side
 * @param opponentNumbers their identity numbers and credit codes, as far as they are known
 * @param memberNumbers identity numbers of those the applicant lives with
 * @param citizenId who submitted it
 * @param organisationId who holds it
 */
public record AidCaseView(
        UUID matterId,
        AidMatter matter,
        Set<AidGroup> groups,
        boolean lifeOrDeath,
        boolean minor,
        Set<String> languages,
        Set<String> opponentNames,
        Set<String> opponentNumbers,
        String applicantName,
        String applicantNumber,
        List<String> memberNumbers,
        UUID citizenId,
        UUID organisationId) {
    /** Keeps its own copies. */
    public AidCaseView {
        groups = Set.copyOf(groups);
        languages = Set.copyOf(languages);
        opponentNames = Set.copyOf(opponentNames);
        opponentNumbers = Set.copyOf(opponentNumbers);
        memberNumbers = List.copyOf(memberNumbers);
    }

    /** Never tells who it is about. */
    @Override
    public String toString() {
        return "AidCaseView " + matterId;
    }
}
