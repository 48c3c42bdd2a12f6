package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.PersonKind;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.ExternalSubjects;
import org.legalcircle.identity.store.ExternalSubjects.Account;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.ExternalIssuerSettings;

/** An administrator says who of the external issuer is a staff member of the branch. Nobody does it for oneself. */
@ApplicationScoped
public class LinkingExternally {
    private final StaffStore staff;
    private final CitizenStore citizens;
    private final KnownTies ties;
    private final ExternalSubjects subjects;
    private final SubjectIndexes indexes;
    private final EndingSessions ending;
    private final EventLog events;
    private final ExternalIssuerSettings settings;
    private final InstantSource clock;

    LinkingExternally(
            StaffStore staff,
            CitizenStore citizens,
            KnownTies ties,
            ExternalSubjects subjects,
            SubjectIndexes indexes,
            EndingSessions ending,
            EventLog events,
            ExternalIssuerSettings settings,
            InstantSource clock) {
        this.staff = staff;
        this.citizens = citizens;
        this.ties = ties;
        this.subjects = subjects;
        this.indexes = indexes;
        this.ending = ending;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The subject is this staff member, in place of one that was before; all sign-ins of the account end. A citizen it
     * became by coming before being linked is left, with all sign-ins; refused where that citizen has business of the
     * own.
     */
    @WithTransaction
    public Uni<Void> link(String branch, UUID administrator, UUID id, String subject) {
        var issuer = settings.url()
                .map(URI::toString)
                .orElseThrow(() -> new Refused(IdentityRefusal.EXTERNAL_ISSUER_ABSENT));
        var index = indexes.subject(issuer, subject);
        var account = new Account(id, PersonKind.STAFF);
        return changed(branch, administrator, id, true)
                .chain(Panache::getSession)
                .flatMap(database -> subjects.lock(index, database)
                        .chain(() -> subjects.unlink(account, database))
                        .chain(() -> free(issuer, subject, database))
                        .call(() -> subjects.link(issuer, index, account, administrator, clock.instant(), database)))
                // What is refused signs nobody out: a sign-in that ends, ends at once.
                .call(left -> left == null ? Uni.createFrom().voidItem() : ending.endAllOf(left.person(), null))
                .call(() -> ending.endAllOf(id, null))
                .replaceWithVoid();
    }

    /** Nobody of the external issuer is this staff member any more; all sign-ins of the account end. */
    @WithTransaction
    public Uni<Void> unlink(String branch, UUID administrator, UUID id) {
        return changed(branch, administrator, id, false)
                .chain(Panache::getSession)
                .flatMap(database -> subjects.unlink(new Account(id, PersonKind.STAFF), database))
                .chain(() -> ending.endAllOf(id, null));
    }

    private Uni<StaffMember> changed(String branch, UUID administrator, UUID id, boolean linked) {
        if (administrator.equals(id)) {
            throw new Refused(IdentityRefusal.OWN_ACCOUNT);
        }
        return staff.requireInside(branch, id)
                .invoke(member -> member.linkExternally(administrator, linked, clock.instant()))
                .call(events::record);
    }

    /** Who had the subject and gives it up; null for nobody. Under former keys too, where the constraint does not see it. */
    private Uni<Account> free(String issuer, String subject, Mutiny.Session database) {
        return subjects.find(issuer, indexes.subjects(issuer, subject), database)
                .call(taken -> taken == null ? Uni.createFrom().voidItem() : leave(taken, database));
    }

    private Uni<Void> leave(Account taken, Mutiny.Session database) {
        if (taken.kind() == PersonKind.STAFF) {
            throw new Refused(IdentityRefusal.EXTERNAL_SUBJECT_TAKEN);
        }
        return ties.exist(taken.person())
                .invoke(LinkingExternally::requireNone)
                .chain(() -> citizens.require(taken.person()))
                .invoke(citizen -> requireNone(citizen.verified()))
                .chain(() -> subjects.unlink(taken, database));
    }

    private static void requireNone(boolean business) {
        if (business) {
            throw new Refused(IdentityRefusal.EXTERNAL_SUBJECT_IS_CITIZEN);
        }
    }
}
