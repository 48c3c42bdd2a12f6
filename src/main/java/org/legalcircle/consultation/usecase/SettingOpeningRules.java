package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.store.AdviserProfiles;
import org.legalcircle.consultation.store.AdviserRules;
import org.legalcircle.consultation.store.Advisers;
import org.legalcircle.consultation.store.SlotBook;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Versions;

/** When an adviser can be booked: set by the adviser, or by an administrator of the branch. */
@Singleton
public class SettingOpeningRules {
    private final Advisers advisers;
    private final AdviserProfiles profiles;
    private final SlotBook slots;
    private final OfferingSeats offers;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    SettingOpeningRules(
            Advisers advisers,
            AdviserProfiles profiles,
            SlotBook slots,
            OfferingSeats offers,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.advisers = advisers;
        this.profiles = profiles;
        this.slots = slots;
        this.offers = offers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The rules of an adviser whom the caller may manage; refuses any other as unknown. */
    public Uni<AdviserRules> rules(Caller caller, UUID adviser) {
        return advisers.rules(adviser)
                .map(found -> mayManage(caller, found) ? found : null)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(ConsultationRefusal.ADVISER_NOT_FOUND));
    }

    /**
     * Replaces the rules at once: slots appear, close and go in the same transaction. Bookings stay.
     *
     * @param ifMatch the entity tag of the rules the caller has seen
     * @return the confirmed bookings in slots the new rules no longer want: staff have to move them or call them off
     */
    public Uni<List<UUID>> change(Caller caller, UUID adviser, OpeningRules rules, String ifMatch) {
        return rules(caller, adviser)
                .flatMap(found -> Contention.retried(() -> slots.change(
                        adviser,
                        latest -> Versions.requireMatch(ifMatch, latest.version()),
                        rules,
                        calendar,
                        clock.instant())))
                .call(offers::offerAll);
    }

    /** The confirmed bookings in slots the rules no longer want. */
    public Uni<List<UUID>> affected(UUID adviser) {
        return slots.affected(adviser, clock.instant());
    }

    /** Makes a staff member an adviser, or changes what is told of one; a new one begins with {@code rules}. */
    public Uni<Void> employ(AdviserProfile profile, OpeningRules rules) {
        return profiles.keep(profile, rules, null, calendar, clock.instant()).replaceWithVoid();
    }

    private static boolean mayManage(Caller caller, AdviserRules adviser) {
        return caller.id().equals(adviser.adviserId())
                || caller.is(Role.BUREAU_ADMIN) && caller.covers(adviser.organisationPath());
    }
}
