package org.legalcircle.evaluation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.evaluation.domain.EvaluationRefusal;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/** Who may be asked to call back: whoever has a role at the desk of the rated organisation, or of one above it. */
@Singleton
class SuitableStaff {
    private static final List<Role> AT_THE_DESK =
            List.of(Role.ADVISER, Role.MEDIATOR, Role.LEGAL_AID_OFFICER, Role.LEGALITY_REVIEWER, Role.BUREAU_ADMIN);

    private final StaffDirectory directory;
    private final Organisations organisations;

    SuitableStaff(StaffDirectory directory, Organisations organisations) {
        this.directory = directory;
        this.organisations = organisations;
    }

    /** Refuses anybody else, and whoever works outside of the administrator's branch. */
    Uni<Void> require(Caller admin, String ratedPath, UUID staff) {
        return directory
                .find(List.of(staff))
                .map(found -> atTheDesk(found.get(staff)))
                .flatMap(member -> organisations.require(member.organisationId()))
                .invoke(place -> requireNear(admin, ratedPath, place))
                .replaceWithVoid();
    }

    private static StaffSummary atTheDesk(StaffSummary member) {
        if (member == null || !member.active() || AT_THE_DESK.stream().noneMatch(member.roles()::contains)) {
            throw refused();
        }
        return member;
    }

    private static void requireNear(Caller admin, String ratedPath, OrganisationSummary place) {
        if (!admin.covers(place.path()) || !ratedPath.startsWith(place.path())) {
            throw refused();
        }
    }

    private static Refused refused() {
        return new Refused(EvaluationRefusal.ASSIGNEE_NOT_SUITABLE);
    }
}
