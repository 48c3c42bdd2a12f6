package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.store.AdviserProfiles;
import org.legalcircle.consultation.store.KeptProfile;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffChanged;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.event.EventHandler;
import org.legalcircle.platform.time.WorkingCalendar;

/**
 * Keeps advisers as their staff accounts are: whoever is suspended or is no longer an adviser cannot be booked, and
 * whoever works elsewhere is booked there. Coming back takes an administrator.
 */
@Singleton
class FollowingStaff implements EventHandler<StaffChanged> {
    private final StaffDirectory staff;
    private final Organisations organisations;
    private final AdviserProfiles profiles;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    FollowingStaff(
            StaffDirectory staff,
            Organisations organisations,
            AdviserProfiles profiles,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.staff = staff;
        this.organisations = organisations;
        this.profiles = profiles;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consultation.staff-changed";
    }

    @Override
    public Class<StaffChanged> eventType() {
        return StaffChanged.class;
    }

    @Override
    public Uni<Void> handle(StaffChanged event) {
        return profiles.find(event.staffId())
                .flatMap(kept -> kept == null ? Uni.createFrom().voidItem() : follow(kept));
    }

    private Uni<Void> follow(KeptProfile kept) {
        return staff.find(List.of(kept.profile().id()))
                .map(found -> found.get(kept.profile().id()))
                .flatMap(member ->
                        organisations.require(member.organisationId()).flatMap(place -> follow(kept, member, place)));
    }

    private Uni<Void> follow(KeptProfile kept, StaffSummary member, OrganisationSummary place) {
        var told = kept.profile();
        var profile = new AdviserProfile(
                told.id(),
                place.id(),
                place.path(),
                member.name(),
                told.topics(),
                told.languages(),
                told.introduction());
        var employable = EmployingAdvisers.isEmployable(member);
        return profile.equals(told) && (employable || !kept.active())
                ? Uni.createFrom().voidItem()
                : profiles.follow(profile, kept, employable, calendar, clock.instant());
    }
}
