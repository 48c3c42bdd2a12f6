package org.legalcircle.casework.legalaid.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidReviewer;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Versions;

/** How a submitted application is changed: its matter is locked, then itself; it acts, is kept, and its events with it. */
@Singleton
public class AidChange {
    private final MatterCourse course;
    private final AidApplications applications;
    private final AidSeals seals;
    private final StaffDirectory directory;
    private final EventLog events;
    private final InstantSource clock;

    AidChange(
            MatterCourse course,
            AidApplications applications,
            AidSeals seals,
            StaffDirectory directory,
            EventLog events,
            InstantSource clock) {
        this.course = course;
        this.applications = applications;
        this.seals = seals;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What a reviewer does with an application. */
    @FunctionalInterface
    public interface Reviewing {
        /** Does it now; what it answers is waited for. */
        Uni<?> review(AidApplication found, AidReviewer reviewer, Instant now);
    }

    /**
     * Changes one that lies in the caller's branch, in the transaction at hand; any other is unknown. Who has the name
     * of a party is refused.
     *
     * @param ifMatch the version the caller has seen
     */
    public Uni<AidApplication> by(Caller staff, UUID application, String ifMatch, Reviewing how) {
        return directory
                .find(List.of(staff.id()))
                .map(known -> known.get(staff.id()))
                .map(known -> new AidReviewer(staff.id(), known == null ? null : known.name(), staff.roles()))
                .flatMap(reviewer -> of(application, found -> requireOf(staff, found), (found, now) -> {
                    Versions.requireMatch(ifMatch, found.version());
                    AidApplication.requireNoNamesake(reviewer, seals.form(found).names());
                    return how.review(found, reviewer, now);
                }));
    }

    /** The same for who steps aside, and so may be a party. */
    public Uni<AidApplication> recusing(Caller staff, UUID application, String ifMatch, Doing how) {
        return of(application, found -> requireOf(staff, found), (found, now) -> {
            Versions.requireMatch(ifMatch, found.version());
            return how.apply(found, now);
        });
    }

    /** Changes one of this citizen's, in the transaction at hand; any other is unknown. */
    public Uni<AidApplication> of(UUID citizen, UUID application, Doing how) {
        return of(
                application,
                found -> {
                    if (!found.isOf(citizen, clock.instant())) {
                        throw AidApplications.unknown();
                    }
                },
                how);
    }

    /** What is done with an application. */
    @FunctionalInterface
    public interface Doing {
        /** Does it now; what it answers is waited for. */
        Uni<?> apply(AidApplication found, Instant now);
    }

    private Uni<AidApplication> of(UUID application, Consumer<AidApplication> allowed, Doing how) {
        return course.hold(ServiceLine.LEGAL_AID, application)
                .chain(() -> applications.lock(application))
                .invoke(allowed)
                .call(found -> how.apply(found, clock.instant()))
                .call(applications::keep)
                .call(events::record);
    }

    private static void requireOf(Caller staff, AidApplication found) {
        if (!found.isServedBy(staff.branch())) {
            throw AidApplications.unknown();
        }
    }
}
