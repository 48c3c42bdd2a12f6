package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidApplicationSettings;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.casework.legalaid.domain.AidDecision.Ruling;
import org.legalcircle.casework.legalaid.domain.AidDecisionKind;
import org.legalcircle.casework.legalaid.domain.EmergencyGround;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/** The agency decides about an application, in writing. Each call names the version that was seen. */
@Singleton
public class DecidingAnApplication {
    private static final String DECISION = "Legal Aid Law art. 43";
    private static final String EMERGENCY = "Legal Aid Law art. 44";
    private static final String REVOCATION = "Zhejiang Legal Aid Regulation art. 18";
    private static final int EMERGENCY_DAYS = 7;

    private final AidChange change;
    private final AidSeals seals;
    private final AssessingAnApplication assessing;
    private final OpeningARepresentation opening;
    private final MatterCourse course;
    private final AidApplicationSettings settings;
    private final WorkingCalendar calendar;

    DecidingAnApplication(
            AidChange change,
            AidSeals seals,
            AssessingAnApplication assessing,
            OpeningARepresentation opening,
            MatterCourse course,
            AidApplicationSettings settings,
            WorkingCalendar calendar) {
        this.change = change;
        this.seals = seals;
        this.assessing = assessing;
        this.opening = opening;
        this.course = course;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Aid is granted; somebody to give it is looked for from this moment on. */
    @WithTransaction
    public Uni<AidApplication> grant(Caller staff, UUID application, String ifMatch, String reasons) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            found.grant(ruling(found, AidDecisionKind.GRANT, DECISION, reasons, now), reviewer, now);
            return accept(found, staff, AidTidings.granted(), now);
        });
    }

    /** Aid is refused, with reasons; how to object is told along. */
    @WithTransaction
    public Uni<AidApplication> refuse(Caller staff, UUID application, String ifMatch, String reasons) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            found.refuse(ruling(found, AidDecisionKind.REFUSAL, DECISION, reasons, now), reviewer, now);
            return end(found, staff, AidTidings.refused());
        });
    }

    /** Aid is granted at once on a ground of law; the papers come within a term. */
    @WithTransaction
    public Uni<AidApplication> grantInEmergency(
            Caller staff, UUID application, String ifMatch, EmergencyGround ground, String reasons) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            requireEmergency(ground, seals.form(found), Zone.dateOf(now));
            var ruling = ruling(found, AidDecisionKind.EMERGENCY_GRANT, EMERGENCY, reasons, now);
            found.grantInEmergency(ruling, papersDue(now), reviewer, now);
            return accept(found, staff, AidTidings.grantedInEmergency(), now);
        });
    }

    /** That a term ends is seen in the form: today or in fewer than seven days. */
    private static void requireEmergency(EmergencyGround ground, AidForm form, LocalDate today) {
        if (ground != EmergencyGround.TERM_ENDS) {
            return;
        }
        var last = form.dispute() == null ? null : form.dispute().limitationEndsOn();
        if (last == null || last.isBefore(today) || ChronoUnit.DAYS.between(today, last) >= EMERGENCY_DAYS) {
            throw new Refused(AidApplicationRefusal.AID_NO_EMERGENCY);
        }
    }

    private Instant papersDue(Instant now) {
        return Deadline.startingAt(now, Period.calendarDays(settings.papersDays()), calendar)
                .dueAt();
    }

    /** The papers of an emergency are there, and tell what was stated. */
    @WithTransaction
    public Uni<AidApplication> completePapers(Caller staff, UUID application, String ifMatch) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            found.completePapers(reviewer, now);
            return course.tell(ServiceLine.LEGAL_AID, found.id(), staff.id(), AidTidings.papersCompleted(), true);
        });
    }

    /** What was granted in an emergency is taken back; the applicant bears the costs. */
    @WithTransaction
    public Uni<AidApplication> revoke(
            Caller staff, UUID application, String ifMatch, boolean ineligible, String reasons) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            var ruling = ruling(found, AidDecisionKind.REVOCATION, REVOCATION, reasons, now);
            found.revoke(ineligible, ruling, reviewer, now);
            return end(found, staff, AidTidings.revoked());
        });
    }

    private Ruling ruling(AidApplication found, AidDecisionKind kind, String article, String reasons, Instant now) {
        var assessed = assessing.assess(seals.form(found), Zone.dateOf(now));
        return new Ruling(
                kind, article, seals.words(found.id(), reasons), assessed.rulesVersion(), assessed.assessment());
    }

    private Uni<Void> accept(AidApplication found, Caller staff, String note, Instant now) {
        return course.accept(ServiceLine.LEGAL_AID, found.id(), staff.id(), note)
                .chain(() -> opening.open(found.id(), found.organisationId(), now));
    }

    private Uni<MatterFacts> end(AidApplication found, Caller staff, String note) {
        return course.end(ServiceLine.LEGAL_AID, found.id(), staff.id(), note);
    }
}
