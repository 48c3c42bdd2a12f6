package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Matter;

/** Staff decide whether a matter is taken up. Each call names the version that was seen. */
@Singleton
public class DecidingAMatter {
    private final StaffChange change;
    private final NotingWhatIsMissing missing;

    DecidingAMatter(StaffChange change, NotingWhatIsMissing missing) {
        this.change = change;
        this.missing = missing;
    }

    /** Takes it up. */
    @WithTransaction
    public Uni<Matter> accept(Actor staff, UUID matter, String ifMatch, String note) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.accept(note, act));
    }

    /** Does not take it up, and says why. */
    @WithTransaction
    public Uni<Matter> decline(Actor staff, UUID matter, String ifMatch, String reason) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.decline(reason, act));
    }

    /** Tells the applicant, once, everything that is missing; the documents still to come are noted. */
    @WithTransaction
    public Uni<Matter> requestSupplement(Actor staff, UUID matter, String ifMatch, String everything) {
        return change.of(staff, matter, ifMatch, (found, act) -> found.requestSupplement(everything, act))
                .call(missing::note);
    }
}
