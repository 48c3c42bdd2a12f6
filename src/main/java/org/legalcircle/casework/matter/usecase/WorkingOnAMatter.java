package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.Refused;

/** Staff work on a matter that was taken up. Each call names the version that was seen. */
@Singleton
public class WorkingOnAMatter {
    private final StaffChange change;
    private final StaffDirectory directory;
    private final Organisations organisations;

    WorkingOnAMatter(StaffChange change, StaffDirectory directory, Organisations organisations) {
        this.change = change;
        this.directory = directory;
        this.organisations = organisations;
    }

    /** Says who is to work on it; refuses who does not belong to the holder or may not by the procedure. */
    @WithTransaction
    public Uni<Matter> assign(Actor staff, UUID matter, String ifMatch, UUID worker) {
        return change.asking(
                staff,
                matter,
                ifMatch,
                (found, act) -> directory
                        .find(List.of(worker))
                        .map(known -> known.get(worker))
                        .invoke(known -> requireSuitable(known, act))
                        .flatMap(known -> organisations.require(known.organisationId()))
                        .invoke(place -> requireOfHolder(place, found))
                        .invoke(place -> found.assign(worker, act))
                        .replaceWithVoid());
    }

    /** Lets it stand still on a ground the procedure knows. */
    @WithTransaction
    public Uni<Matter> suspend(Actor staff, UUID matter, String ifMatch, String ground, String note) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.suspend(ground, note, act));
    }

    /** Lets it go on. */
    @WithTransaction
    public Uni<Matter> resume(Actor staff, UUID matter, String ifMatch, String note) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.resume(note, act));
    }

    /** Gives a deadline more time, as far as law allows. */
    @WithTransaction
    public Uni<Matter> extend(
            Actor staff, UUID matter, String ifMatch, DeadlineKind deadline, Period by, String reason) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.extend(deadline, by, reason, act));
    }

    /** Ends it with a result. */
    @WithTransaction
    public Uni<Matter> conclude(Actor staff, UUID matter, String ifMatch, String result) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.conclude(result, act));
    }

    private static void requireSuitable(StaffSummary worker, Act act) {
        if (worker == null
                || !worker.active()
                || worker.roles().stream().noneMatch(act.procedure().workers()::contains)) {
            throw new Refused(MatterRefusal.WORKER_NOT_SUITABLE);
        }
    }

    private static void requireOfHolder(OrganisationSummary place, Matter matter) {
        if (!place.path().startsWith(matter.holder().organisationPath())) {
            throw new Refused(MatterRefusal.WORKER_NOT_SUITABLE);
        }
    }
}
