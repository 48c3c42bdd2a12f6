package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.legalcircle.casework.mediation.domain.Consent;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.domain.PartyText;
import org.legalcircle.casework.mediation.store.Instalments;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.casework.mediation.store.PartyTexts;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.time.Zone;

/** Writes text messages to parties who consented and act by no account; who told no number is told by staff. */
@Singleton
class WritingPartyTexts {
    /** At night nobody is woken; the same hours as for notices. */
    private static final LocalTime QUIET_FROM = LocalTime.of(22, 0);

    private static final LocalTime QUIET_UNTIL = LocalTime.of(7, 0);

    private final Mediations mediations;
    private final Instalments instalments;
    private final PartyTexts texts;
    private final PartyTextSeals seals;
    private final ParticularsSeals particulars;
    private final InstantSource clock;

    WritingPartyTexts(
            Mediations mediations,
            Instalments instalments,
            PartyTexts texts,
            PartyTextSeals seals,
            ParticularsSeals particulars,
            InstantSource clock) {
        this.mediations = mediations;
        this.instalments = instalments;
        this.texts = texts;
        this.seals = seals;
        this.particulars = particulars;
        this.clock = clock;
    }

    /** To all of a mediation, in the transaction at hand; {@code when} is null where no time is told. */
    Uni<Void> write(UUID matter, PartyText kind, Instant when) {
        return write(matter, party -> true, kind, when);
    }

    /** To who owes a part of an agreement. */
    Uni<Void> writeToDebtor(UUID instalment, PartyText kind, Instant when) {
        return instalments.findById(instalment).flatMap(part -> write(part.matterId(), owes(part), kind, when));
    }

    /** To who is owed it. */
    Uni<Void> writeToPayee(UUID instalment, PartyText kind) {
        return instalments
                .findById(instalment)
                .flatMap(part -> write(part.matterId(), party -> party.id().equals(part.payeeId()), kind, null));
    }

    private static Predicate<Party> owes(Instalment part) {
        return party -> party.id().equals(part.debtorId());
    }

    private Uni<Void> write(UUID matter, Predicate<Party> whom, PartyText kind, Instant when) {
        var now = clock.instant();
        return mediations
                .require(matter)
                .onItem()
                .transformToMulti(mediation -> Multi.createFrom().iterable(mediation.parties()))
                .select()
                .where(whom.and(this::isReachedByText))
                .onItem()
                .transformToUniAndConcatenate(party -> write(party, kind, when, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private boolean isReachedByText(Party party) {
        return party.accountId() == null
                && party.consent() == Consent.GIVEN
                && particulars.open(party).knownNumber() != null;
    }

    private Uni<Void> write(Party party, PartyText kind, Instant when, Instant now) {
        var id = Ids.next(now);
        var number = particulars.open(party).knownNumber();
        var text = new PartyTextSeals.Text(number, kind.template(), when == null ? "" : spoken(when));
        return texts.write(id, party.id(), seals.seal(id, text), afterQuiet(now));
    }

    private static String spoken(Instant when) {
        var at = when.atZone(Zone.ID);
        return Messages.text(
                Language.DEFAULT,
                "mediation",
                "text.when",
                Map.of(
                        "month", at.getMonthValue(),
                        "day", at.getDayOfMonth(),
                        "time", "%d:%02d".formatted(at.getHour(), at.getMinute())));
    }

    private static Instant afterQuiet(Instant now) {
        var at = now.atZone(Zone.ID);
        var time = at.toLocalTime();
        if (time.isBefore(QUIET_UNTIL)) {
            return morningOf(at);
        }
        return time.isBefore(QUIET_FROM) ? now : morningOf(at.plusDays(1));
    }

    private static Instant morningOf(ZonedDateTime day) {
        return day.with(QUIET_UNTIL).toInstant();
    }
}
