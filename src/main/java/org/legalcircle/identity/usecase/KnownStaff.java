package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.StaffStore;

/** Answers the questions of other features about staff. */
@ApplicationScoped
class KnownStaff implements StaffDirectory {
    private final StaffStore staff;

    KnownStaff(StaffStore staff) {
        this.staff = staff;
    }

    @Override
    public Uni<StaffSummary> require(UUID id) {
        return staff.require(id).map(KnownStaff::summary);
    }

    @Override
    public Uni<Map<UUID, StaffSummary>> find(Collection<UUID> ids) {
        return staff.among(ids)
                .map(found ->
                        found.stream().collect(Collectors.toUnmodifiableMap(StaffMember::id, KnownStaff::summary)));
    }

    private static StaffSummary summary(StaffMember member) {
        return new StaffSummary(
                member.id(), member.name(), member.organisationId(), member.roles(), !member.suspended());
    }
}
