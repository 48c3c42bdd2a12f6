package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.consultation.BookingDirectory;
import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.identity.CitizenContact;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.notification.store.ClaimedText;

/** Gathers what text messages tell and where they go. */
@Singleton
class WritingTexts {
    private final BookingDirectory bookings;
    private final Organisations organisations;
    private final FindingRecipients recipients;

    WritingTexts(BookingDirectory bookings, Organisations organisations, FindingRecipients recipients) {
        this.bookings = bookings;
        this.organisations = organisations;
        this.recipients = recipients;
    }

    Uni<List<Letter>> lettersFor(List<ClaimedText> claimed) {
        return bookings.facts(claimed.stream()
                        .map(text -> text.occasion().bookingId())
                        .toList())
                .flatMap(facts -> organisations.all().flatMap(places -> letters(claimed, facts, byId(places))));
    }

    private Uni<List<Letter>> letters(
            List<ClaimedText> claimed, Map<UUID, BookingFacts> facts, Map<UUID, OrganisationSummary> places) {
        var people = claimed.stream().map(ClaimedText::recipientId).collect(Collectors.toUnmodifiableSet());
        return recipients
                .contacts(people)
                .map(contacts -> claimed.stream()
                        .map(text -> letter(text, facts.get(text.occasion().bookingId()), places, contacts))
                        .toList());
    }

    private static Letter letter(
            ClaimedText text,
            BookingFacts facts,
            Map<UUID, OrganisationSummary> places,
            Map<UUID, CitizenContact> contacts) {
        var place = facts == null ? null : places.get(facts.organisationId());
        return new Letter(text, facts, place, contacts.get(text.recipientId()));
    }

    private static Map<UUID, OrganisationSummary> byId(List<OrganisationSummary> places) {
        return places.stream().collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, Function.identity()));
    }
}
