package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidApplicationSettings;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Versions;

/** A citizen fills in an application part by part, on whatever phone. */
@Singleton
public class DraftingAnApplication {
    private final AidApplications applications;
    private final AidSeals seals;
    private final AidApplicationSettings settings;
    private final InstantSource clock;

    DraftingAnApplication(
            AidApplications applications, AidSeals seals, AidApplicationSettings settings, InstantSource clock) {
        this.applications = applications;
        this.seals = seals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins one; refused where the citizen has as many as may be.
     *
     * @param from an application of the citizen's own to take over from who it was about; null for none
     * @param consents whether the citizen wants that
     */
    @WithTransaction
    public Uni<AidApplication> begin(UUID citizen, AidForm told, UUID from, boolean consents) {
        var now = clock.instant();
        return applications
                .draftsOf(citizen, now)
                .invoke(this::requireRoom)
                .chain(() ->
                        from == null ? Uni.createFrom().item(AidForm.EMPTY) : earlier(citizen, from, consents, now))
                .map(before -> begun(citizen, before.with(told), now))
                .call(applications::keep);
    }

    private void requireRoom(long drafts) {
        if (drafts >= settings.drafts()) {
            throw new Refused(AidApplicationRefusal.AID_TOO_MANY_DRAFTS);
        }
    }

    private Uni<AidForm> earlier(UUID citizen, UUID from, boolean consents, Instant now) {
        if (!consents) {
            throw new Refused(AidApplicationRefusal.AID_REUSE_NEEDS_CONSENT);
        }
        return applications
                .require(from)
                .invoke(found -> requireOf(citizen, found, now))
                .map(found -> seals.form(found).reusable());
    }

    private AidApplication begun(UUID citizen, AidForm form, Instant now) {
        var id = Ids.next(now);
        return AidApplication.begin(id, citizen, seals.seal(id, form), now.plus(settings.draftKept()), now);
    }

    /** Fills in the parts that are told, each as a whole; the others stay. */
    @WithTransaction
    public Uni<AidApplication> fillIn(UUID citizen, UUID application, String ifMatch, AidForm told) {
        var now = clock.instant();
        return applications
                .lock(application)
                .invoke(found -> requireOf(citizen, found, now))
                .invoke(found -> Versions.requireMatch(ifMatch, found.version()))
                .invoke(found -> found.fillIn(
                        seals.seal(found.id(), seals.form(found).with(told)), now.plus(settings.draftKept()), now))
                .call(applications::keep);
    }

    private static void requireOf(UUID citizen, AidApplication found, Instant now) {
        if (!found.isOf(citizen, now)) {
            throw AidApplications.unknown();
        }
    }
}
