package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidApplicationSettings;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidDecision.Ruling;
import org.legalcircle.casework.legalaid.domain.AidDecisionKind;
import org.legalcircle.casework.legalaid.domain.AidReviewer;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.time.WorkingCalendar;

/** Applicants object to a refusal or a termination, and the bureau decides (Legal Aid Law art. 49). */
@Singleton
public class ObjectingToADecision {
    private static final String OBJECTION = "Legal Aid Law art. 49";

    private final AidChange change;
    private final AidSeals seals;
    private final OpeningARepresentation opening;
    private final MatterCourse course;
    private final AidApplicationSettings settings;
    private final WorkingCalendar calendar;

    ObjectingToADecision(
            AidChange change,
            AidSeals seals,
            OpeningARepresentation opening,
            MatterCourse course,
            AidApplicationSettings settings,
            WorkingCalendar calendar) {
        this.change = change;
        this.seals = seals;
        this.opening = opening;
        this.course = course;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The applicant objects; refused once the file lies in the archive. */
    @WithTransaction
    public Uni<AidApplication> object(UUID citizen, UUID application, String grounds) {
        return change.of(citizen, application, (found, now) -> {
            var term = Deadline.startingAt(now, Period.calendarDays(settings.objectionDays()), calendar);
            found.objectTo(seals.words(found.id(), grounds), term, Ids.next(now), now);
            return course.tellAfterwards(ServiceLine.LEGAL_AID, found.id(), citizen, AidTidings.objected());
        });
    }

    /** The bureau finds the decision right. */
    @WithTransaction
    public Uni<AidApplication> uphold(Caller bureau, UUID application, String ifMatch, String reasons) {
        return change.by(bureau, application, ifMatch, (found, reviewer, now) -> {
            found.uphold(ruling(found, AidDecisionKind.UPHOLDING, reasons), reviewer, now);
            return course.tellAfterwards(ServiceLine.LEGAL_AID, found.id(), bureau.id(), AidTidings.upheld());
        });
    }

    /** The bureau finds it wrong: aid is granted, or goes on where it was ended. */
    @WithTransaction
    public Uni<AidApplication> correct(Caller bureau, UUID application, String ifMatch, String reasons) {
        return change.by(
                bureau, application, ifMatch, (found, reviewer, now) -> correct(found, reviewer, reasons, now));
    }

    private Uni<?> correct(AidApplication found, AidReviewer bureau, String reasons, Instant now) {
        var against = found.decision().kind();
        found.correct(ruling(found, AidDecisionKind.CORRECTION, reasons), bureau, now);
        var reopened = course.reopen(ServiceLine.LEGAL_AID, found.id(), bureau.id(), AidTidings.corrected());
        return against == AidDecisionKind.REFUSAL
                ? reopened.chain(() -> opening.open(found.id(), found.organisationId(), now))
                : reopened;
    }

    private Ruling ruling(AidApplication found, AidDecisionKind kind, String reasons) {
        return new Ruling(kind, OBJECTION, seals.words(found.id(), reasons), null, null);
    }
}
