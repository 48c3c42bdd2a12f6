package org.legalcircle.casework.mediation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;

/**
 * Whether a court can be asked to confirm an agreement, and until when (PM-02: within 30 days from its effect).
 *
 * @param barriers why law excludes it; none where it does not
 * @param lastDay the last day on which it can be asked
 * @param dueAt the first moment that is too late
 */
public record Confirmability(List<Barrier> barriers, LocalDate lastDay, Instant dueAt) {
    /** The rule on time, and where it stands. */
    public static final String RULE = "PM-02";

    /** What sets the thirty days. */
    public static final String ARTICLE = "People's Mediation Law art. 33; Civil Procedure Law art. 205";

    private static final Period TIME = Period.calendarDays(30);
    private static final String OF_AN_ORAL_ONE = "Interpretation of the Civil Procedure Law art. 354";

    /**
     * Why a court does not confirm it.
     *
     * @param code a subject of the agreement, or ORAL_AGREEMENT
     */
    public record Barrier(String code, String article) {}

    /** Of an agreement that took effect on {@code effectiveOn}. */
    public static Confirmability of(
            AgreementForm form, Set<AgreementSubject> subjects, LocalDate effectiveOn, WorkingCalendar calendar) {
        var barriers = new ArrayList<Barrier>();
        if (form == AgreementForm.ORAL) {
            barriers.add(new Barrier("ORAL_AGREEMENT", OF_AN_ORAL_ONE));
        }
        AgreementSubject.barriers(subjects)
                .forEach(subject -> barriers.add(
                        new Barrier(subject.name(), subject.notConfirmable().orElseThrow())));
        var deadline = Deadline.startingOn(effectiveOn, TIME, calendar);
        return new Confirmability(List.copyOf(barriers), deadline.lastDay(), deadline.dueAt());
    }

    /** Whether it can be asked now. */
    public boolean isOfferedAt(Instant now) {
        return barriers.isEmpty() && now.isBefore(dueAt);
    }

    /** Refuses where it cannot be asked now, and says why. */
    public void requireOfferedAt(Instant now) {
        if (!barriers.isEmpty()) {
            throw new Refused(AgreementRefusal.NOT_CONFIRMABLE, Map.of("barriers", barriers));
        }
        if (!now.isBefore(dueAt)) {
            throw new Refused(AgreementRefusal.CONFIRMATION_TOO_LATE, Map.of("lastDay", lastDay));
        }
    }
}
