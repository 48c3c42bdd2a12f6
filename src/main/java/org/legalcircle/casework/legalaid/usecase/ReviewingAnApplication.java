package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.casework.legalaid.domain.AidRecusal;
import org.legalcircle.casework.legalaid.domain.AidReviewer;
import org.legalcircle.casework.legalaid.domain.AidVerification;
import org.legalcircle.casework.legalaid.domain.RecusalGround;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.casework.legalaid.store.AidForwarding;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/** Staff look into an application before it is decided. Each call names the version that was seen. */
@Singleton
public class ReviewingAnApplication {
    private final AidChange change;
    private final AidApplications applications;
    private final AidSeals seals;
    private final MatterCourse course;

    ReviewingAnApplication(AidChange change, AidApplications applications, AidSeals seals, MatterCourse course) {
        this.change = change;
        this.applications = applications;
        this.seals = seals;
        this.course = course;
    }

    /** Another body is asked; until all have answered, the days to decide are not counted. */
    @WithTransaction
    public Uni<AidApplication> ask(Caller staff, UUID application, String ifMatch, String body, String question) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            var first = !found.waitsForOthers();
            found.verify(body, seals.words(found.id(), question), reviewer, now, Ids.next(now));
            return first
                    ? course.awaitOthers(
                            ServiceLine.LEGAL_AID,
                            found.id(),
                            staff.id(),
                            LegalAidProcedure.VERIFICATION,
                            AidTidings.asked(body))
                    : tell(found, staff, AidTidings.asked(body));
        });
    }

    /** A body has answered; with the last answer the days are counted again. */
    @WithTransaction
    public Uni<AidApplication> answer(
            Caller staff, UUID application, String ifMatch, UUID verification, boolean confirms, String words) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            var last = found.answer(verification, confirms, seals.words(found.id(), words), reviewer, now);
            var told = AidTidings.answered(nameOf(found, verification));
            return last
                    ? course.goOnDeciding(ServiceLine.LEGAL_AID, found.id(), staff.id(), told)
                    : tell(found, staff, told);
        });
    }

    private static String nameOf(AidApplication found, UUID verification) {
        return found.verifications().stream()
                .filter(asked -> asked.id().equals(verification))
                .map(AidVerification::body)
                .findFirst()
                .orElseThrow();
    }

    private Uni<?> tell(AidApplication found, Caller staff, String note) {
        return course.tell(ServiceLine.LEGAL_AID, found.id(), staff.id(), note, true);
    }

    /** Another agency is competent and gets the papers (Legal Aid Law art. 38): here it is over. */
    @WithTransaction
    public Uni<AidApplication> refer(Caller staff, UUID application, String ifMatch, String agency) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> {
            found.referTo(agency, reviewer, now);
            return course.end(ServiceLine.LEGAL_AID, found.id(), staff.id(), AidTidings.referred(agency));
        });
    }

    /**
     * Somebody does not review it: declared for oneself, or by the bureau for others.
     *
     * @param who null for the caller
     */
    @WithTransaction
    public Uni<AidApplication> recuse(Caller staff, UUID application, String ifMatch, UUID who, RecusalGround ground) {
        var recused = who == null ? staff.id() : who;
        if (!recused.equals(staff.id()) && !staff.is(Role.BUREAU_ADMIN)) {
            throw new Refused(AidApplicationRefusal.AID_RECUSAL_OF_OTHERS);
        }
        return change.recusing(
                staff,
                application,
                ifMatch,
                (found, now) -> applications.recuse(found.id(), new AidRecusal(recused, ground, staff.id(), now)));
    }

    /** A place of detention or a duty lawyer passed it on; whether within a day is kept (Legal Aid Law art. 39). */
    @WithTransaction
    public Uni<AidApplication> forwarded(Caller staff, UUID application, String ifMatch, AidForwarding told) {
        return change.by(staff, application, ifMatch, (found, reviewer, now) -> forward(found, reviewer, told, now));
    }

    private Uni<Void> forward(AidApplication found, AidReviewer reviewer, AidForwarding told, Instant now) {
        found.requireReviewer(reviewer);
        if (told.forwardedAt().isBefore(told.receivedAt()) || told.forwardedAt().isAfter(now)) {
            throw new Refused(AidApplicationRefusal.AID_FORWARDING_UNSOUND);
        }
        return applications.forward(found.id(), told, reviewer.id(), now);
    }
}
