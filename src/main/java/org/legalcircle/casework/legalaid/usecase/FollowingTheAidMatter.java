package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterFollower;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.EventLog;

/** Keeps an application in step with its matter, in the transaction that changes the matter. */
@Singleton
class FollowingTheAidMatter implements MatterFollower {
    private final AidApplications applications;
    private final Organisations organisations;
    private final List<AidCompanion> companions;
    private final EventLog events;
    private final InstantSource clock;

    FollowingTheAidMatter(
            AidApplications applications,
            Organisations organisations,
            @All List<AidCompanion> companions,
            EventLog events,
            InstantSource clock) {
        this.applications = applications;
        this.organisations = organisations;
        this.companions = List.copyOf(companions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ServiceLine line() {
        return ServiceLine.LEGAL_AID;
    }

    @Override
    public Uni<Void> follow(MatterFacts matter) {
        return applications
                .lock(matter.id())
                .call(found -> move(found, matter))
                .invoke(found -> found.standAs(matter.stage(), matter.dueAt(), clock.instant()))
                .call(applications::keep)
                .call(events::record)
                .chain(found -> tell(found, matter));
    }

    private Uni<Void> move(AidApplication found, MatterFacts matter) {
        return matter.organisationId().equals(found.organisationId())
                ? Uni.createFrom().voidItem()
                : organisations
                        .require(matter.organisationId())
                        .invoke(to -> found.moveTo(to.id(), to.path()))
                        .replaceWithVoid();
    }

    private Uni<Void> tell(AidApplication found, MatterFacts matter) {
        return Multi.createFrom()
                .iterable(companions)
                .onItem()
                .transformToUniAndConcatenate(companion -> companion.follow(found, matter))
                .collect()
                .last();
    }
}
