package org.legalcircle.consultation.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.consultation.AdviserOffice;
import org.legalcircle.consultation.NewAdviser;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.store.AdviserProfiles;
import org.legalcircle.consultation.store.KeptProfile;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Versions;

/** Makes staff members advisers, changes what is told of them, ends them: for an administrator of the branch. */
@Singleton
public class EmployingAdvisers implements AdviserOffice {
    private static final int NONE_YET = -1;

    private final StaffDirectory staff;
    private final Organisations organisations;
    private final AdviserProfiles profiles;
    private final WorkingCalendar calendar;
    private final InstantSource clock;
    private final ObjectMapper json;

    EmployingAdvisers(
            StaffDirectory staff,
            Organisations organisations,
            AdviserProfiles profiles,
            WorkingCalendar calendar,
            InstantSource clock,
            ObjectMapper json) {
        this.staff = staff;
        this.organisations = organisations;
        this.profiles = profiles;
        this.calendar = calendar;
        this.clock = clock;
        this.json = json;
    }

    /** What an administrator tells of an adviser; see {@link AdviserProfile}. */
    public record Told(Set<Topic> topics, List<String> languages, String introduction) {}

    @Override
    public Uni<Void> employ(NewAdviser told) {
        var topics = told.topics().stream().map(Topic::valueOf).collect(Collectors.toUnmodifiableSet());
        var first = read(told.openingRules());
        return staff.require(told.staff())
                .invoke(EmployingAdvisers::requireEmployable)
                .flatMap(member -> organisations
                        .require(member.organisationId())
                        .map(place -> profile(member, place, new Told(topics, told.languages(), told.introduction()))))
                .flatMap(profile -> profiles.keep(profile, first, null, calendar, clock.instant()))
                .replaceWithVoid();
    }

    /** The profile of an adviser of the caller's branch, or the caller's own; refuses any other as unknown. */
    public Uni<KeptProfile> profile(Caller caller, UUID adviser) {
        return profiles.require(adviser).invoke(found -> requireOwn(caller, found));
    }

    /**
     * Makes somebody of the caller's branch an adviser, or changes what is told of one; brings one back who was ended.
     * Refuses whoever is suspended or not an adviser by role.
     *
     * @param ifMatch the entity tag of the profile the caller has seen; null only if there is none yet
     * @param first the opening rules a new adviser begins with
     * @return the confirmed bookings in slots that had to close, because the adviser works elsewhere now
     */
    public Uni<List<UUID>> employ(Caller caller, UUID adviser, Told told, OpeningRules first, String ifMatch) {
        return staff.require(adviser)
                .flatMap(member -> organisations
                        .require(member.organisationId())
                        .invoke(place -> requireBranch(caller, place.path()))
                        .invoke(() -> requireEmployable(member))
                        .map(place -> profile(member, place, told)))
                .flatMap(profile -> profiles.find(adviser)
                        .map(kept -> version(kept, ifMatch))
                        .flatMap(version -> profiles.keep(profile, first, version, calendar, clock.instant())));
    }

    /**
     * From now on the adviser cannot be booked; bookings stay.
     *
     * @return the confirmed bookings ahead: staff have to move them or call them off
     */
    public Uni<List<UUID>> end(Caller caller, UUID adviser, String ifMatch) {
        return profiles.require(adviser)
                .invoke(found -> requireBranch(caller, found.profile().organisationPath()))
                .invoke(found -> Versions.requireMatch(ifMatch, found.version()))
                .flatMap(found -> profiles.end(adviser, found.version(), calendar, clock.instant()));
    }

    /** Whether somebody can be booked for consultations: works here and is an adviser. */
    static boolean isEmployable(StaffSummary member) {
        return member.active() && member.roles().contains(Role.ADVISER);
    }

    private static void requireEmployable(StaffSummary member) {
        if (!isEmployable(member)) {
            throw new Refused(ConsultationRefusal.NOT_AN_ADVISER);
        }
    }

    private static int version(KeptProfile kept, String ifMatch) {
        if (kept != null) {
            Versions.requireMatch(ifMatch, kept.version());
            return kept.version();
        }
        if (ifMatch != null) {
            throw new Refused(PlatformRefusal.STALE);
        }
        return NONE_YET;
    }

    private static AdviserProfile profile(StaffSummary member, OrganisationSummary place, Told told) {
        return new AdviserProfile(
                member.id(),
                place.id(),
                place.path(),
                member.name(),
                told.topics(),
                told.languages(),
                told.introduction());
    }

    private OpeningRules read(String openingRules) {
        try {
            return json.readValue(openingRules, OpeningRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("opening rules cannot be read", e);
        }
    }

    private static void requireOwn(Caller caller, KeptProfile found) {
        var own = caller.id().equals(found.profile().id());
        if (!own && !caller.is(Role.BUREAU_ADMIN)) {
            throw new Refused(ConsultationRefusal.ADVISER_NOT_FOUND);
        }
        if (!own) {
            requireBranch(caller, found.profile().organisationPath());
        }
    }

    private static void requireBranch(Caller caller, String path) {
        if (!caller.covers(path)) {
            throw new Refused(ConsultationRefusal.ADVISER_NOT_FOUND);
        }
    }
}
