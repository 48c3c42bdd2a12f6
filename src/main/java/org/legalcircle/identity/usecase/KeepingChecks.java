package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.domain.CheckPurpose;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.ResidentId;
import org.legalcircle.identity.domain.WithdrawalReason;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.privacy.ReadAudit;

/** The transactions of looking at an identity card. */
@ApplicationScoped
public class KeepingChecks {
    private static final String RESOURCE = "identity.citizen:";

    private final CitizenStore citizens;
    private final CitizenSeals seals;
    private final KnownTies ties;
    private final ReadAudit audit;
    private final EventLog events;
    private final InstantSource clock;

    KeepingChecks(
            CitizenStore citizens,
            CitizenSeals seals,
            KnownTies ties,
            ReadAudit audit,
            EventLog events,
            InstantSource clock) {
        this.citizens = citizens;
        this.seals = seals;
        this.ties = ties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Records that the number is going to be compared, whatever comes of it. */
    @WithTransaction
    public Uni<Void> record(UUID reader, UUID citizen, CheckPurpose purpose) {
        return audit.record(reader, citizen, RESOURCE + citizen, purpose.name(), clock.instant());
    }

    /**
     * The card bears this number; refused if it is not the claimed one, or somebody else has shown that card.
     *
     * @param branch path of the organisation whose staff saw it
     */
    @WithTransaction
    public Uni<Citizen> verify(UUID citizen, String branch, ResidentId shown) {
        return citizens.require(citizen)
                .invoke(found -> requireClaimed(found, shown))
                .call(() -> requireShownByNobodyElse(citizen, shown))
                .invoke(found -> found.verify(seals.residentIdIndex(shown), branch, clock.instant()))
                .call(citizens::flush);
    }

    /**
     * Takes a check back; refused where there is none, and as one of somebody unknown where neither staff of the branch
     * saw the card nor the branch has to do with the citizen.
     */
    @WithTransaction
    public Uni<Citizen> withdraw(UUID administrator, String branch, UUID citizen, WithdrawalReason reason) {
        return citizens.require(citizen)
                .call(found -> requireConcern(found, branch))
                .invoke(found -> found.withdrawVerification(administrator, reason, clock.instant()))
                .call(citizens::flush)
                .call(events::record);
    }

    private Uni<Void> requireConcern(Citizen citizen, String branch) {
        return citizen.wasVerifiedInside(branch) ? Uni.createFrom().voidItem() : ties.require(citizen.id(), branch);
    }

    private void requireClaimed(Citizen citizen, ResidentId shown) {
        if (!shown.number().equals(seals.residentId(citizen))) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_DIFFERS);
        }
    }

    /** The constraint sees one key of the indexes only. */
    private Uni<Void> requireShownByNobodyElse(UUID citizen, ResidentId shown) {
        return citizens.isVerifiedOfAnother(citizen, seals.residentIdIndexes(shown))
                .invoke(KeepingChecks::requireNobody)
                .replaceWithVoid();
    }

    private static void requireNobody(boolean somebody) {
        if (somebody) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_TAKEN);
        }
    }
}
