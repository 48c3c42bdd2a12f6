package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.domain.CheckPurpose;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.ResidentId;
import org.legalcircle.identity.store.Attempts;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.Limit;
import org.legalcircle.platform.time.Zone;

/**
 * A staff member compares the number on an identity card with the one a citizen told. The answer says whether a number
 * is right, so it is given to staff whose branch has to do with the citizen only, it is counted, and that it was asked
 * for is recorded first. An administrator checks the cards of people who walk in without an appointment.
 */
@ApplicationScoped
public class CheckingACard {
    /** How many cards one staff member checks in a day. */
    public static final int A_READER_A_DAY = 60;

    /** How often one citizen's number is compared in a day. */
    public static final int A_CITIZEN_A_DAY = 5;

    private static final Limit BY_READER = Limit.rate("card-by-reader", A_READER_A_DAY, Duration.ofDays(1));
    private static final Limit OF_CITIZEN = Limit.rate("card-of-citizen", A_CITIZEN_A_DAY, Duration.ofDays(1));

    private final CitizenStore citizens;
    private final Attempts attempts;
    private final KeepingChecks keeping;
    private final KnownTies ties;
    private final InstantSource clock;

    CheckingACard(
            CitizenStore citizens, Attempts attempts, KeepingChecks keeping, KnownTies ties, InstantSource clock) {
        this.citizens = citizens;
        this.attempts = attempts;
        this.keeping = keeping;
        this.ties = ties;
        this.clock = clock;
    }

    /**
     * What comes before the comparison: outside any transaction, because a refusal that follows undoes nothing of it.
     *
     * @param branch where the citizen has to be known; null where that does not matter
     * @return the number on the card
     */
    public Uni<ResidentId> begin(UUID reader, String branch, UUID citizen, CheckPurpose purpose, String number) {
        var shown = ResidentId.parse(number, Zone.dateOf(clock.instant()));
        return citizens.require(citizen)
                .chain(() -> requireKnown(citizen, branch))
                .chain(() -> take(BY_READER, reader))
                .chain(() -> take(OF_CITIZEN, citizen))
                .chain(() -> keeping.record(reader, citizen, purpose))
                .replaceWith(shown);
    }

    private Uni<Void> requireKnown(UUID citizen, String branch) {
        return branch == null ? Uni.createFrom().voidItem() : ties.require(citizen, branch);
    }

    private Uni<Void> take(Limit limit, UUID subject) {
        return attempts.take(limit, subject.toString())
                .invoke(attempt -> attempt.require(IdentityRefusal.TOO_MANY_TRIES))
                .replaceWithVoid();
    }
}
