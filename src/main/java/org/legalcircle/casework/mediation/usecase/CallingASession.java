package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.casework.mediation.AgreementSettings;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.Attendance;
import org.legalcircle.casework.mediation.domain.CommonTime;
import org.legalcircle.casework.mediation.domain.FreeTime;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationSession;
import org.legalcircle.casework.mediation.domain.MediationSession.Meeting;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.FreeTimes;
import org.legalcircle.casework.mediation.store.MediationSessions;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;

/** People say when they have time, and meet. */
@Singleton
public class CallingASession {
    private final MediationChange change;
    private final Mediations mediations;
    private final MediationSessions sessions;
    private final FreeTimes times;
    private final EventLog events;
    private final AgreementSettings settings;
    private final InstantSource clock;

    CallingASession(
            MediationChange change,
            Mediations mediations,
            MediationSessions sessions,
            FreeTimes times,
            EventLog events,
            AgreementSettings settings,
            InstantSource clock) {
        this.change = change;
        this.mediations = mediations;
        this.sessions = sessions;
        this.times = times;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts these times in place of those offered before.
     *
     * @param party whose time it is; null for the mediator's own
     */
    @WithTransaction
    public Uni<Void> offerTime(Participant who, UUID matter, UUID party, List<FreeTime> free) {
        return change.asking(
                        matter,
                        mediation -> requireOwn(who, mediation, party),
                        (mediation, now) -> times.offer(matter, party == null ? who.id() : party, free))
                .replaceWithVoid();
    }

    /** Times that suit the parties and the mediator. */
    @WithTransaction
    public Uni<List<FreeTime>> proposals(Participant who, UUID matter, Duration length) {
        var earliest = clock.instant().plus(settings.sessionNotice());
        return mediations
                .require(matter)
                .invoke(who::requireKnown)
                .flatMap(mediation -> times.of(matter).map(free -> everybody(mediation, free)))
                .map(free -> CommonTime.proposals(free, length, earliest));
    }

    /**
     * The mediator calls the sides together; the first session begins the mediation.
     *
     * @param agreedOtherwise whether all have told the mediator that the time suits them, whatever they offered here
     */
    @WithTransaction
    public Uni<MediationSession> call(Participant who, UUID matter, Meeting meeting, boolean agreedOtherwise) {
        return change.asking(
                        matter,
                        who::requireMediator,
                        (mediation, now) -> times.of(matter)
                                .invoke(free -> requireSuits(mediation, free, meeting, agreedOtherwise))
                                .invoke(() -> Settlement.beginBySession(mediation, now)))
                .map(mediation -> MediationSession.call(mediation, meeting, clock.instant()))
                .call(sessions::persistAndFlush)
                .call(events::record);
    }

    /** The mediator moves one that has not begun, as {@link #call} calls it. */
    @WithTransaction
    public Uni<MediationSession> move(
            Participant who, UUID matter, UUID session, Meeting meeting, boolean agreedOtherwise) {
        return change.asking(
                        matter,
                        who::requireMediator,
                        (mediation, now) -> times.of(matter)
                                .invoke(free -> requireSuits(mediation, free, meeting, agreedOtherwise)))
                .flatMap(mediation -> sessions.lockOf(matter, session)
                        .invoke(found -> found.move(meeting, Settlement.citizensOf(mediation), clock.instant())))
                .call(sessions::persistAndFlush)
                .call(events::record);
    }

    /** The mediator calls off one that has not begun. */
    @WithTransaction
    public Uni<MediationSession> callOff(Participant who, UUID matter, UUID session) {
        return change.of(matter, who::requireMediator, (mediation, now) -> {})
                .flatMap(mediation -> sessions.lockOf(matter, session)
                        .invoke(found -> found.callOff(Settlement.citizensOf(mediation), clock.instant())))
                .call(sessions::persistAndFlush)
                .call(events::record);
    }

    /** The mediator notes down who came. */
    @WithTransaction
    public Uni<MediationSession> recordAttendance(
            Participant who, UUID matter, UUID session, Map<UUID, Attendance> seen) {
        return change.of(matter, who::requireMediator, (mediation, now) -> {})
                .flatMap(mediation -> sessions.lockOf(matter, session)
                        .invoke(found -> found.record(seen, partiesOf(mediation), clock.instant())))
                .call(sessions::persistAndFlush);
    }

    /** All sessions of a mediation, the earliest first. */
    @WithTransaction
    public Uni<List<MediationSession>> list(Participant who, UUID matter) {
        return mediations.require(matter).invoke(who::requireKnown).chain(() -> sessions.of(matter));
    }

    private static void requireOwn(Participant who, Mediation mediation, UUID party) {
        if (party == null) {
            who.requireMediator(mediation);
        } else {
            who.requireFor(mediation, party);
        }
    }

    private static void requireSuits(
            Mediation mediation, Map<UUID, List<FreeTime>> free, Meeting meeting, boolean agreedOtherwise) {
        if (!agreedOtherwise && !CommonTime.suits(everybody(mediation, free), meeting.startsAt(), meeting.endsAt())) {
            throw new Refused(AgreementRefusal.SESSION_DOES_NOT_SUIT_ALL);
        }
    }

    private static List<List<FreeTime>> everybody(Mediation mediation, Map<UUID, List<FreeTime>> free) {
        return Stream.concat(mediation.parties().stream().map(Party::id), Stream.ofNullable(mediation.mediatorId()))
                .map(person -> free.getOrDefault(person, List.of()))
                .toList();
    }

    private static Set<UUID> partiesOf(Mediation mediation) {
        return mediation.parties().stream().map(Party::id).collect(Collectors.toUnmodifiableSet());
    }
}
