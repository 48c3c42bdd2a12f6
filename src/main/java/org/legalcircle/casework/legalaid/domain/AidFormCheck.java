package org.legalcircle.casework.legalaid.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.AidForm.AidAgent;
import org.legalcircle.casework.legalaid.AidForm.AidApplicant;
import org.legalcircle.casework.legalaid.AidForm.AidDispute;
import org.legalcircle.casework.legalaid.AidForm.AidHousehold;
import org.legalcircle.casework.legalaid.AidForm.AidOpponent;
import org.legalcircle.casework.legalaid.AidForm.AidUndertaking;
import org.legalcircle.casework.legalaid.domain.AidGap.Kind;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.identity.ResidentNumbers;

/** Looks through a form and finds everything that is missing or cannot be true, at once. */
public final class AidFormCheck {
    private static final int FULL_AGE = 18;

    private final List<AidGap> gaps = new ArrayList<>();
    private final AidForm form;
    private final LocalDate today;

    private AidFormCheck(AidForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /**
     * Everything that keeps a form from being submitted, in the order of its parts; nothing where it is complete.
     *
     * @param meansNeeded whether law wants to know how the household lives
     */
    public static List<AidGap> gapsOf(AidForm form, boolean meansNeeded, LocalDate today) {
        var check = new AidFormCheck(form, today);
        check.need(form.organisationId(), "/organisationId");
        check.need(form.matter(), "/matter");
        check.applicant(form.applicant());
        check.agent(form.agent());
        if (meansNeeded) {
            check.household(form.household());
        }
        check.members(form.household());
        check.opponents();
        check.dispute(form.dispute());
        check.undertaking(form.undertaking());
        return List.copyOf(check.gaps);
    }

    /** Whether the applicant was born less than eighteen years before; false where no date is known. */
    public static boolean isMinor(AidForm form, LocalDate today) {
        var number = form.applicant() == null ? null : form.applicant().identityNumber();
        var born = number == null ? null : ResidentNumbers.birthDate(number, today);
        return born != null && born.plusYears(FULL_AGE).isAfter(today);
    }

    private void applicant(AidApplicant applicant) {
        if (applicant == null) {
            gap("/applicant", Kind.REQUIRED);
            return;
        }
        need(applicant.name(), "/applicant/name");
        need(applicant.identityNumber(), "/applicant/identityNumber");
        person(applicant.identityNumber(), "/applicant/identityNumber");
        need(applicant.address(), "/applicant/address");
        if (form.standing() == Standing.SELF) {
            need(applicant.mobile(), "/applicant/mobile");
        }
        need(applicant.fixedIncome(), "/applicant/fixedIncome");
    }

    /** A minor has a guardian who acts, and never the one the case is against (Legal Aid Law art. 40). */
    private void agent(AidAgent agent) {
        if (isMinor(form, today) && form.standing() != Standing.GUARDIAN) {
            gap("/agent", Kind.GUARDIAN_REQUIRED);
        }
        if (form.standing() == Standing.SELF) {
            return;
        }
        need(agent.name(), "/agent/name");
        need(agent.identityNumber(), "/agent/identityNumber");
        person(agent.identityNumber(), "/agent/identityNumber");
        need(agent.mobile(), "/agent/mobile");
        need(agent.relation(), "/agent/relation");
        need(agent.proof(), "/agent/proof");
        if (isOpponent(agent.identityNumber())) {
            gap("/agent/identityNumber", Kind.GUARDIAN_IS_OPPONENT);
        }
    }

    private void household(AidHousehold household) {
        if (household == null) {
            gap("/household", Kind.REQUIRED);
            return;
        }
        need(household.size(), "/household/size");
        need(household.monthlyIncomeFen(), "/household/monthlyIncomeFen");
        need(household.savingsFen(), "/household/savingsFen");
    }

    private void members(AidHousehold household) {
        if (household == null || household.members() == null) {
            return;
        }
        if (household.size() != null && household.members().size() >= household.size()) {
            gap("/household/members", Kind.TOO_MANY_MEMBERS);
        }
        for (var index = 0; index < household.members().size(); index++) {
            var member = household.members().get(index);
            need(member.name(), "/household/members/" + index + "/name");
            person(member.identityNumber(), "/household/members/" + index + "/identityNumber");
        }
    }

    private void opponents() {
        for (var index = 0; index < opposite().size(); index++) {
            var opponent = opposite().get(index);
            var place = "/opponents/" + index;
            need(opponent.name(), place + "/name");
            if (Boolean.TRUE.equals(opponent.legalPerson())) {
                legalPerson(opponent.identityNumber(), place + "/identityNumber");
            } else {
                person(opponent.identityNumber(), place + "/identityNumber");
            }
            if (form.applicant() != null && isOpponent(form.applicant().identityNumber(), opponent)) {
                gap(place + "/identityNumber", Kind.OWN_OPPONENT);
            }
        }
    }

    private void dispute(AidDispute dispute) {
        if (dispute == null) {
            gap("/dispute", Kind.REQUIRED);
            return;
        }
        need(dispute.facts(), "/dispute/facts");
        need(dispute.claim(), "/dispute/claim");
        if (dispute.happenedOn() != null && dispute.happenedOn().isAfter(today)) {
            gap("/dispute/happenedOn", Kind.NOT_IN_FUTURE);
        }
    }

    private void undertaking(AidUndertaking undertaking) {
        if (undertaking == null || !Boolean.TRUE.equals(undertaking.truthful())) {
            gap("/undertaking/truthful", Kind.HAS_TO_BE_PROMISED);
        }
        if (undertaking == null || !Boolean.TRUE.equals(undertaking.checks())) {
            gap("/undertaking/checks", Kind.HAS_TO_BE_PROMISED);
        }
    }

    private List<AidOpponent> opposite() {
        return form.opponents() == null ? List.of() : form.opponents();
    }

    private boolean isOpponent(String number) {
        return opposite().stream().anyMatch(opponent -> isOpponent(number, opponent));
    }

    private static boolean isOpponent(String number, AidOpponent opponent) {
        return number != null && Objects.equals(number, opponent.identityNumber());
    }

    private void need(Object value, String pointer) {
        if (value == null || value instanceof String text && text.isBlank()) {
            gap(pointer, Kind.REQUIRED);
        }
    }

    private void person(String number, String pointer) {
        if (number != null && !AidIdentityNumbers.isOfPerson(number, today)) {
            gap(pointer, Kind.NUMBER_UNSOUND);
        }
    }

    private void legalPerson(String number, String pointer) {
        if (number != null && !AidIdentityNumbers.isOfLegalPerson(number)) {
            gap(pointer, Kind.NUMBER_UNSOUND);
        }
    }

    private void gap(String pointer, Kind kind) {
        gaps.add(new AidGap(pointer, kind));
    }
}
