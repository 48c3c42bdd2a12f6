package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.casework.mediation.domain.MediatorProfile;
import org.legalcircle.casework.mediation.store.KeptMediator;
import org.legalcircle.casework.mediation.store.Mediators;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Versions;

/** An administrator keeps the pool of mediators of the branch. */
@Singleton
public class KeepingMediators {
    private static final int NONE_YET = -1;

    private final Mediators mediators;
    private final StaffDirectory directory;
    private final Organisations organisations;

    KeepingMediators(Mediators mediators, StaffDirectory directory, Organisations organisations) {
        this.mediators = mediators;
        this.directory = directory;
        this.organisations = organisations;
    }

    /** What is told of a mediator; see {@link MediatorProfile}. */
    public record Told(
            Set<DisputeType> topics,
            List<String> areaCodes,
            Set<SpokenLanguage> languages,
            boolean expert,
            int mostAtOnce,
            boolean active) {}

    /** The profile of a mediator of the branch; refuses any other as unknown. */
    @WithTransaction
    public Uni<KeptMediator> profile(String branch, UUID mediator) {
        return mediators
                .require(mediator)
                .invoke(kept -> requireInside(branch, kept.profile().organisationPath()));
    }

    /**
     * Takes somebody of the branch into the pool, or changes what is told of a mediator.
     *
     * @param ifMatch the entity tag of the profile that was seen; null only if there is none yet
     */
    @WithTransaction
    public Uni<KeptMediator> keep(String branch, UUID mediator, Told told, String ifMatch) {
        return directory
                .require(mediator)
                .flatMap(member -> organisations
                        .require(member.organisationId())
                        .invoke(place -> requireInside(branch, place.path()))
                        .invoke(() -> requireMediator(member))
                        .map(place -> profile(member, place, told)))
                .call(profile -> mediators
                        .find(mediator)
                        .map(kept -> version(kept, ifMatch))
                        .flatMap(version -> mediators.keep(profile, told.active(), version)))
                .chain(() -> mediators.require(mediator));
    }

    private static MediatorProfile profile(StaffSummary member, OrganisationSummary place, Told told) {
        return new MediatorProfile(
                member.id(),
                place.id(),
                place.path(),
                told.topics(),
                told.areaCodes(),
                told.languages(),
                told.expert(),
                told.mostAtOnce());
    }

    private static int version(KeptMediator kept, String ifMatch) {
        if (kept != null) {
            Versions.requireMatch(ifMatch, kept.version());
            return kept.version();
        }
        if (ifMatch != null) {
            throw new Refused(PlatformRefusal.STALE);
        }
        return NONE_YET;
    }

    private static void requireMediator(StaffSummary member) {
        if (!member.active() || !member.roles().contains(Role.MEDIATOR)) {
            throw new Refused(MediationRefusal.MEDIATOR_NOT_SUITABLE);
        }
    }

    private static void requireInside(String branch, String path) {
        if (branch == null || !path.startsWith(branch)) {
            throw new Refused(MediationRefusal.MEDIATOR_NOT_FOUND);
        }
    }
}
